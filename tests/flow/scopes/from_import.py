# %%
# expect: reads= writes= mutates= imports=sqrt
from math import sqrt
# %%
# expect: reads=sqrt writes=r mutates=
# flow: 1 -> 2 sqrt
r = sqrt(4)
