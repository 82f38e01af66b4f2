# %%
from collections import deque
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
import logging
from IPython.display import display
unit = {"u": "kg"}
class Q:
    def __repr__(self):
        return unit["u"]
class S:
    def __str__(self):
        return unit["u"]
@dataclass
class D:
    q: Q
class E(Exception):
    pass
class Rows(list):
    pass
qs, d, de, ns = [Q()], {"a": {"b": [Q()]}}, deque([Q()]), SimpleNamespace(q=Q())
p, r, err, own, rows, texts = partial(print, Q()), D(Q()), ValueError(S()), E(S()), Rows([Q()]), [S()]
plain = [1, 2]
# %%
unit["u"] = "lb"
# %%
# expect: reads=qs,unit
qs
# %%
# expect: reads=d,unit
d
# %%
# expect: reads=de,unit
de
# %%
# expect: reads=qs,unit
qs[0], 5
# %%
# expect: reads=display,qs,unit
display(qs)
# %%
# expect: reads=ns,unit
print(ns)
# %%
# expect: reads=p,unit
x = repr(p)
# %%
# expect: reads=r,unit
r
# %%
# expect: reads=err,unit
print(err)
# %%
# expect: reads=own,unit
x = f"{own}"
# %%
# expect: reads=err,unit
x = "%s" % err
# %%
# expect: reads=err,logging,unit
logging.warning("it is %s", err)
# %%
# expect: reads=rows,unit
x = str(rows)
# %%
# expect: reads=err,unit
x = "{}".format([err])
# %%
# expect: reads=texts
texts
# %%
# expect: reads=plain
plain
# %%
# expect: reads=S,unit
try:
    assert False, S()
except AssertionError as e:
    print(e)
