# %%
# expect: reads= writes=t mutates=
import os
import pandas as pd
if os.path.exists("a.csv"):
    t = pd.read_csv("a.csv", index_col=0)
else:
    t = pd.DataFrame({"a": [1], "b": [2]})
# %%
# expect: reads=t writes=t mutates=t
# flow: 1 -> 2 t
del t["a"]
# %%
# expect: reads=t writes= mutates=
# flow: 2 -> 3 t
print(t)
