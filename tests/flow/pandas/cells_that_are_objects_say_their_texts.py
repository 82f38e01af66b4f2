# %%
import pandas as pd
from types import MappingProxyType
seen = []
class W:
    def __str__(self):
        seen.append(1)
        return "a"
class N:
    def __repr__(self):
        seen.append(1)
        return "a"
ws = [W()]
s, t, d = pd.Series(ws), pd.DataFrame({"a": ws}), {"a": N()}
# %%
# expect: mutates=seen
x = s.map(str)
# %%
# expect: mutates=seen
x = s.astype(str)
# %%
# expect: mutates=seen
x = t.to_csv()
# %%
# expect: mutates=seen
print(t["a"])
# %%
# expect: mutates=seen
print(MappingProxyType(d))
# %%
# expect: mutates=
x = s.map(float)
