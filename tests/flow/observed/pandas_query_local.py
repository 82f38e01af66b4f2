# %%
# expect: writes=df,limit imports=pd
import pandas as pd
limit = 2
df = pd.DataFrame({"x": [1, 2, 3, 4]})
# %% [markdown]
# ## Filter
# %%
# expect: reads=df,limit writes=big
# flow: 1 -> 2 df
# flow: 1 -> 2 limit
big = df.query("x > @limit")
# %% [markdown]
# ## Change
# %%
# expect: writes=limit
limit = 3
# %% [markdown]
# ## Filter again
# %%
# expect: reads=big,df,limit writes=df mutates=df
# flow: 1 -> 4 df
# flow: 2 -> 4 big
# flow: 3 -> 4 limit
print(len(big), len(df.query("x > @limit")))
df.eval("y = x * 2", inplace=True)
# %%
# expect: reads=df
# flow: 4 -> 5 df
df
