# %%
import dataclasses
import pandas as pd
@dataclasses.dataclass
class Settings:
    tags: list
table = pd.read_csv("a.csv").to_dict("list")
settings = dataclasses.asdict(Settings([1]))
own = {}
# %%
# expect: mutates=own,settings,table
table["rate"] = 3
settings["rate"] = 3
own["rate"] = 3
# %%
# expect: mutates=settings,table
table["a"].append(3)
settings["tags"].append(3)
# %%
print(table, settings, own)
# %%
a = pd.read_csv("a.csv").to_dict("list")
b = pd.read_csv("b.csv").to_dict("list")
c = pd.read_csv("b.csv").to_dict("list")
d = pd.read_csv("b.csv").to_dict("list")
e = pd.read_csv("b.csv").to_dict("records")
# %%
a["rate"] = b["rate"] = c["rate"] = d["rate"] = 3
e[0]["rate"] = 3
# %%
# expect: mutates=a,b,c,d,e
for v in a.values():
    v.append(3)
for k, v in b.items():
    v.append(3)
c.get("a").append(3)
for k in d:
    d[k].append(3)
for row in e:
    row["b"].append(2)
# %%
print(a, b, c, d, e)
