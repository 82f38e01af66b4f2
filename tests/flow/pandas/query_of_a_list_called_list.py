# %%
# expect: mutates=
# pandas looks up the names `list` and `tuple` of a query where it is called.
import pandas as pd
df = pd.DataFrame({'name': ['a', 'b', 'c', 'd'], 'n': [1, 2, 3, 4]})
list = ['a', 'b']
# %%
# expect: mutates=
# flow: 1 -> 2 df
# flow: 1 -> 2 list
low = df.query("name != list & n > 0")
print(low)
# %%
# expect: mutates=
# flow: 1 -> 3 df
# flow: 1 -> 3 list
high = df.query("name == list")
print(high)
