# %%
# expect: reads= writes= mutates=
import numpy as np
np.save("n.npy", np.ones(3))
# %%
# expect: reads=np writes=l mutates=
# flow: 1 -> 2 file effect
# flow: 1 -> 2 n.npy effect
# flow: 1 -> 2 np
l = np.load("n.npy", mmap_mode="r+"); l[1] = 22; l.flush()
# %%
# expect: reads=np writes= mutates=
# flow: 1 -> 3 n.npy effect
# flow: 1 -> 3 np
# flow: 2 -> 3 n.npy effect
print(np.load("n.npy"))
