# %%
# expect: reads= writes= mutates= imports=m
import math as m
# %%
# expect: reads=m writes=r mutates=
# flow: 1 -> 2 m
r = m.pi
