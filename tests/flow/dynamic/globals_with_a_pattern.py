# %%
# expect: mutates=
import pandas as pd
a = [1]
def f():
    return 1
# %%
# expect: mutates=
for i in range(3):
    globals()[f"model{i}_x"] = [i]
# %%
# expect: mutates=
# flow: 1 -> 3 a
# flow: 1 -> 3 f
print(a, f())
# %%
# expect: mutates=
# flow: 2 -> 4 model1_x
print(model1_x)
