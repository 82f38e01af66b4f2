# %%
# expect: mutates=
# `sys.modules[__name__]` is the notebook: its attributes are the notebook's names.
import json
import sys
# %%
# expect: mutates=
# flow: 1 -> 2 sys
def load(p):
    return json.loads(p)
io = sys.modules[__name__]
# %%
# expect: mutates=
# flow: 1 -> 3 json through load
# flow: 2 -> 3 io
# flow: 2 -> 3 load
a = io.load('{"x": 1}')
setattr(io, "b", 3)
# %%
# expect: mutates=
# flow: 2 -> 4 io
# flow: 3 -> 4 a
# flow: 3 -> 4 b
print(getattr(io, "a"), b)
