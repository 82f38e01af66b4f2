# %%
import pandas as pd
df = pd.DataFrame({"city": list("aab"), "v": [1.0, 2.0, 3.0]})
parts = []
for name, g in df.groupby("city"):
    parts.append(g)
# %% [markdown]
# # Part A
# %%
for p in parts:
    p["n"] = len(p)
# %% [markdown]
# # Part B
# %%
print(parts)
