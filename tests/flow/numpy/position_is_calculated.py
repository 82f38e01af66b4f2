# %%
# expect: mutates=
import numpy as np
t = np.zeros((3, 10, 10))
# %%
# expect: mutates=t
# flow: 1 -> 2 t through paint
def paint(a):
    t[0][a + 1][0] = -1
paint(input())
# %%
# expect: mutates=t
# flow: 2 -> 3 t
k = input()
t[0][k * 2][0] = -1
# %%
# expect: mutates=
# flow: 3 -> 4 t
print(t)
