# %%
import pandas as pd
from helpers import fetch
scores = pd.DataFrame({"id": [1, 2], "v": [1.0, 2.0]})
names = pd.DataFrame({"id": [1, 2], "program": ["Ice Dance", "Men"]})
table = fetch()
# %%
joined = scores.pipe(pd.merge, names, on="id", how="left")
# %%
# expect: reads=joined,table mutates= could=
ice = joined[joined["program"].str.contains("Ice")].copy()
men = table[table["program"].str.contains("Men") & table.name.str.anything()]
# %%
# expect: mutates=ice
ice["v"] = 0
# %%
# flow: 1 -> 2 pd
# flow: 1 -> 2 scores
# flow: 1 -> 2 names
# flow: 1 -> 3 table
# flow: 2 -> 3 joined
# flow: 3 -> 4 ice
# flow: 2 -> 5 joined
# flow: 1 -> 5 scores
# flow: 1 -> 5 table
print(joined, scores, table)
