# %%
# expect: reads= writes=p,ys mutates= defines=P imports=dataclass
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: list
ys = []
p = P(1, ys)
# %%
# expect: reads=p writes=p,ys mutates=p,ys
# flow: 1 -> 2 p
p.y.append(1)
# %%
# expect: reads=ys writes= mutates=
# flow: 2 -> 3 ys
print(ys)
