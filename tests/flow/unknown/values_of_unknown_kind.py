# %%
# expect: imports=obscure
import obscure
# %%
# expect: reads=obscure writes=table
# flow: 1 -> 2 obscure
table = obscure.load("x").data
# %%
# expect: reads=table
# flow: 2 -> 3 table
table.plot(figsize=(3, 2))
table.price.hist(bins=3)
# %%
# expect: reads=table writes=part,other
# flow: 2 -> 4 table
part = table[["price"]]
part["double"] = 1
other = table.copy()
other["price"] = 0
# %%
# expect: reads=table
# flow: 2 -> 5 table
table.describe()
# %%
# expect: reads=table mutates=table
# flow: 2 -> 6 table
table["price"] = table["price"] * 2
# %%
# expect: reads=table,part
# flow: 6 -> 7 table
# flow: 4 -> 7 part
table.head()
part.head()
