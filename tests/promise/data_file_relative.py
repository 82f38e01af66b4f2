# %%
import csv, os
os.makedirs("data", exist_ok=True)
with open(os.path.join("data", "t.csv"), "w", newline="") as f:
    csv.writer(f).writerows([["a", "b"], [1, 2], [3, 4]])
# %% [markdown]
# ## Read
# %%
import pandas as pd
t = pd.read_csv("data/t.csv")
# %% [markdown]
# ## Write
# %%
t["c"] = t.a + t.b
t.to_csv("data/t.csv", index=False)
# %% [markdown]
# ## Read again
# %%
print(pd.read_csv("data/t.csv").columns.tolist(), sorted(os.listdir("data")))
