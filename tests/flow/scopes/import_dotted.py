# %%
# expect: reads= writes= mutates= imports=os
import os.path
# %%
# expect: reads=os writes=r mutates=
# flow: 1 -> 2 os
r = os.path.basename('a/b')
