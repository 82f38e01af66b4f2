# %%
# expect: mutates=
import numpy as np
def compute(n):
    return n
class Model:
    pass
x = 3
# %%
# expect: mutates=
# flow: 1 -> 2 compute
# flow: 1 -> 2 np
# flow: 1 -> 2 x
print("compute" in globals(), "x" not in locals(), "np" in dir(), "nothing" in globals())
# %%
# expect: mutates=
# flow: 1 -> 3 Model
for name in ["Model", "Other"]:
    print(name in globals())
# %%
# expect: mutates=
if "late" not in globals():
    late = 1
