# %%
# expect: imports=np
import numpy as np
# %%
# expect: reads=np writes=v,w
# flow: 1 -> 2 np
w = np.ones(3)
v = w
# %%
# expect: reads=w writes=v,w mutates=v,w
# flow: 2 -> 3 w
w += 1
# %%
# expect: reads=v
# flow: 3 -> 4 v
v
# %%
# expect: reads=w writes=w
# flow: 3 -> 5 w
w = w * 2
# %%
# expect: reads=v,w
# flow: 3 -> 6 v
# flow: 5 -> 6 w
v, w
