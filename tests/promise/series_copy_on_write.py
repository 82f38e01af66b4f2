# %% [markdown]
# ## A
# %%
import pandas as pd
df = pd.DataFrame({"v": [1., 2., 3.], "b": [1, 2, 3]})
lst = [df["v"], df["v"]]
# %% [markdown]
# ## B
# %%
lst[0].iloc[0] = 100
print(df.v.tolist(), lst[1].tolist())
