# %%
# expect: mutates=
# Nothing is known of what the module has: it is presumed to bind what is bound nowhere else.
import numpy as np
from numpy.polynomial.chebyshev import *

def smooth(values):
    x = np.arange(len(values))
    return chebval(x, chebfit(x, values, 3))
# %%
# expect: mutates=
# flow: 1 -> 2 np
heights = np.sqrt(np.arange(30.0))
# %%
# expect: mutates=
# flow: 1 -> 3 chebfit through smooth
# flow: 1 -> 3 chebval through smooth
# flow: 1 -> 3 np through smooth
# flow: 1 -> 3 smooth
# flow: 2 -> 3 heights
print(smooth(heights)[:3])
