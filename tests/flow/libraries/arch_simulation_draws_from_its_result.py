# %%
# expect: mutates=
# A simulation draws from the generator that the result's distribution holds; the numbers of the next one depend on it.
import numpy as np
import pandas as pd
from arch.univariate import ConstantMean, GARCH, Normal
returns = pd.Series(np.random.RandomState(0).standard_normal(500))
mod = ConstantMean(returns, volatility=GARCH(1, 1, 1), distribution=Normal(seed=np.random.RandomState(1)))
res = mod.fit(disp="off")
# %%
# expect: reads=res mutates=res
# flow: 1 -> 2 res
first = res.forecast(horizon=5, method="simulation", simulations=20)
# %%
# expect: reads=res mutates=res
# flow: 2 -> 3 res
second = res.forecast(horizon=5, method="simulation", simulations=20)
