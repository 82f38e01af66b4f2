# %%
import pandas as pd
limit = 2
df = pd.DataFrame({"x": [1, 2, 3, 4]})
# %% [markdown]
# ## Filter
# %%
big = df.query("x > @limit")
# %% [markdown]
# ## Change
# %%
limit = 3
# %% [markdown]
# ## Filter again
# %%
print(len(big), len(df.query("x > @limit")))
df.eval("y = x * 2", inplace=True)
# %%
df
