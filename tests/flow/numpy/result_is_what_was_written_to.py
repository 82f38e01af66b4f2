# %%
import numpy as np
x = np.arange(4.0)
y = np.arange(4.0).reshape(2, 2)
# %%
# expect: mutates=x,y
a = np.add(x, 1, out=x)
b = np.cumsum(x, out=x)
c = x.clip(0, 2, out=x)
d = np.dot(y, y, out=None)
e = y.dot(y, out=np.empty((2, 2)))
f = np.multiply(y, 2, out=y if len(x) > 9 else None)
# %%
# expect: mutates=x,a,b,c
x *= 2
# %%
# flow: 1 -> 2 np
# flow: 1 -> 2 x
# flow: 1 -> 2 y
# flow: 2 -> 3 x
# flow: 3 -> 4 a
# flow: 3 -> 4 b
# flow: 3 -> 4 c
# flow: 2 -> 4 d
# flow: 2 -> 4 e
# flow: 2 -> 4 f
print(a, b, c, d, e, f)
