# %%
# expect: imports=np
import numpy as np
# %%
# expect: reads=np writes=a,out,rng
# flow: 1 -> 2 np
a = np.arange(1.0, 4.0)
out = np.empty(3)
rng = np.random.default_rng(0)
# %%
# expect: reads=a,np,out writes=out mutates=out
# flow: 1 -> 3 np
# flow: 2 -> 3 a
# flow: 2 -> 3 out
np.sqrt(a, out=out)
# %%
# expect: reads=out
# flow: 3 -> 4 out
out
# %%
# expect: reads=a,rng writes=a,rng mutates=a,rng
# flow: 2 -> 5 a
# flow: 2 -> 5 rng
rng.shuffle(a)
# %%
# expect: reads=a
# flow: 5 -> 6 a
a
