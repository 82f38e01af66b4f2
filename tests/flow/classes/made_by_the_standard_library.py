# %%
import json
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import partial
scale, log = {"k": 2}, []
@dataclass
class D:
    a: int = 1
    def __post_init__(self):
        self.b = self.a * scale["k"]
@dataclass
class Holds:
    xs: list = None
class M:
    def make(self):
        return scale["k"]
class W:
    def to(self):
        log.append(1)
        return 1
    def __str__(self):
        log.append(1)
        return "w"
class Encoder(json.JSONEncoder):
    def default(self, o):
        return o.to()
class Reg:
    def __class_getitem__(cls, key):
        log.append(key)
        return key
d, h, xs, ws = D(), Holds(), [1], [W()]
dd, dp = defaultdict(M().make), defaultdict(partial(M.make, None))
# %%
scale["k"] = 10
# %%
# expect: reads=d,replace,scale
e = replace(d, a=5)
# %%
other = replace(h, xs=xs)
# %%
# expect: mutates=other,xs
other.xs.append(1)
# %%
# expect: reads=dd,scale mutates=dd
dd["a"] += 1
# %%
# expect: mutates=log
x = json.dumps({"ws": ws}, default=lambda o: o.to())
# %%
# expect: mutates=log
x = json.dumps(ws, default=str)
# %%
# expect: mutates=log
x = json.dumps(ws, cls=Encoder)
# %%
# expect: mutates=log
x = Reg["a"]
