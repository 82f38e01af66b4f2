# %%
import pandas as pd

df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
parts = [df.copy()]

# %% [markdown]
# # Drop
# %%
parts[0].drop("a", axis=1, inplace=True)

# %% [markdown]
# # Save
# %%
parts[0].to_csv("b.csv")

# %% [markdown]
# # Replace
# %%
parts[0].replace(3, 5, inplace=True)
