# %%
# expect: mutates=
import numpy as np
import pandas as pd
from arch import arch_model
returns = pd.Series(np.random.RandomState(0).standard_normal(500))
rs = np.random.RandomState(3)
res = arch_model(returns).fit(disp="off")
# %%
# expect: reads=res,rs mutates=rs
# flow: 1 -> 2 res
# flow: 1 -> 2 rs
boot = res.forecast(horizon=5, method="bootstrap", simulations=20, random_state=rs)
# %%
# expect: reads=res,rs mutates=rs
# flow: 1 -> 3 res
# flow: 2 -> 3 rs
scenario = res.forecast(horizon=5, method="simulation", simulations=20, rng=rs.standard_normal)
# %%
# expect: reads=rs mutates=rs
# flow: 3 -> 4 rs
print(rs.standard_normal(3))
