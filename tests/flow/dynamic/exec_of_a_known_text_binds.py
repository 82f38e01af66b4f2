# %%
# expect: reads= writes=K,code,made,mm mutates=
code = """
def made(x):
    return [x]
import math as mm
class K: v = 1
"""
exec(code)
# %%
# expect: reads=made,mm writes= mutates=
# flow: 1 -> 2 made
# flow: 1 -> 2 mm
print(made(3), mm.pi > 3)
# %%
# expect: reads=K writes= mutates=
# flow: 1 -> 3 K
print(K.v)
