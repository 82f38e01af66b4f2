# %%
# expect: reads= writes=d,mp mutates=
from types import MappingProxyType
d = {"a": 1}; mp = MappingProxyType(d)
# %%
# expect: reads=d writes=d,mp mutates=d,mp
# flow: 1 -> 2 d
d["b"] = 2
# %%
# expect: reads=mp writes= mutates=
# flow: 2 -> 3 mp
print(mp, len(mp))
