# %%
# expect: mutates=
import numpy as np
import statsmodels.api as sm
from statsmodels.distributions.mixture_rvs import mixture_rvs
from statsmodels.tsa.arima_process import ArmaProcess
from statsmodels.tsa.somewhere import simulate_levels
np.random.seed(0)
process = ArmaProcess([1, 0.5], [1, 0.4])
# %%
# expect: mutates=
# flow: 1 -> 2 mixture_rvs
# flow: 1 -> 2 numpy.random effect
# flow: 1 -> 2 sm
x = mixture_rvs([0.5, 0.5], 20, [sm.norm, sm.norm])
# %%
# expect: mutates=
# flow: 1 -> 3 process
# flow: 2 -> 3 numpy.random effect
y = process.generate_sample(nsample=50)
# %%
# expect: mutates=
# flow: 1 -> 4 simulate_levels
# flow: 3 -> 4 numpy.random? effect
z = simulate_levels(3)
# %%
# expect: mutates=
# flow: 1 -> 5 simulate_levels
w = simulate_levels(3, seed=1)
# %%
# expect: mutates=
# flow: 1 -> 6 np
# flow: 3 -> 6 numpy.random effect
# flow: 4 -> 6 numpy.random? effect
print(np.random.rand())
