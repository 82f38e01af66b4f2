# %%
# expect: mutates=
import json
import pandas as pd
data = json.load(open("a.json"))
# %%
# expect: mutates=
# flow: 1 -> 2 data
# flow: 1 -> 2 pd
decks = pd.DataFrame(data)
# %%
# expect: mutates=decks
# flow: 2 -> 3 decks
# flow: 1 -> 3 pd
decks["date"] = pd.to_datetime(decks["date"])
# %%
# expect: mutates=data
# flow: 1 -> 4 data
data["rows"].append(1)
# %%
# expect: mutates=
# flow: 4 -> 5 data
print(data)
