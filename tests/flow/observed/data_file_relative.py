# %%
# expect: writes=f imports=csv,os
import csv, os
os.makedirs("data", exist_ok=True)
with open(os.path.join("data", "t.csv"), "w", newline="") as f:
    csv.writer(f).writerows([["a", "b"], [1, 2], [3, 4]])
# %% [markdown]
# ## Read
# %%
# expect: writes=t imports=pd
# flow: 1 -> 2 data/t.csv effect
import pandas as pd
t = pd.read_csv("data/t.csv")
# %% [markdown]
# ## Write
# %%
# expect: reads=t writes=t mutates=t
# flow: 2 -> 3 t
t["c"] = t.a + t.b
t.to_csv("data/t.csv", index=False)
# %% [markdown]
# ## Read again
# %%
# expect: reads=os,pd
# flow: 1 -> 4 data effect
# flow: 1 -> 4 data/t.csv effect
# flow: 1 -> 4 os
# flow: 2 -> 4 pd
# flow: 3 -> 4 data/t.csv effect
print(pd.read_csv("data/t.csv").columns.tolist(), sorted(os.listdir("data")))
