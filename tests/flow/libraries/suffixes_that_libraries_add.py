# %%
# expect: mutates=
import numpy as np
import matplotlib.pyplot as plt
a = np.arange(3)
# %%
# expect: mutates=
# flow: 1 -> 2 a
# flow: 1 -> 2 np
# flow: 1 -> 2 plt
np.save("x", a)
np.savez("z", a=a)
plt.plot(a)
plt.savefig("fig")
plt.savefig("fig2", format="pdf")
np.save("y.npy", a)
# %%
# expect: mutates=
# flow: 1 -> 3 np
# flow: 2 -> 3 x.npy effect
# flow: 2 -> 3 z.npz effect
b = np.load("x.npy")
c = np.load("z.npz")
# %%
# expect: mutates=
# flow: 1 -> 4 np
# flow: 2 -> 4 fig.png effect
# flow: 2 -> 4 fig2 effect
# flow: 2 -> 4 y.npy effect
d = open("fig.png", "rb").read()
e = open("fig2", "rb").read()
f = np.load("y.npy")
