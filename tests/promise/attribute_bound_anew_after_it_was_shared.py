# %%
import pandas as pd
df = pd.DataFrame({"a": [1, None, 3]})
class P:
    def __init__(self, df):
        self.df = df
    def clean(self):
        self.df = self.df.dropna()
p = P(df)
parts = {"train": df}
# %% [markdown]
# # Share
# %%
df["b"] = 1
print(p.df, parts["train"])
# %% [markdown]
# # Clean
# %%
p.clean()
parts["train"] = df.copy()
# %% [markdown]
# # After
# %%
df["c"] = 2
print(p.df, parts["train"], df)
# %% [markdown]
# # Last
# %%
p.df["e"] = 5
print(p.df, df)
