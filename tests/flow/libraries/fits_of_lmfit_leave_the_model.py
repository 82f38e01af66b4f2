# %%
from lmfit.models import GaussianModel, LinearModel
import yfinance as yf
import numpy as np

x = np.arange(5.0)
y = x * 2
model = GaussianModel() + LinearModel()
# %%
# expect: mutates=
params = model.make_params()
# %%
# expect: mutates=params
params["center"].set(value=1)
# %%
# expect: mutates=
result = model.fit(y, params, x=x)
# %%
# expect: mutates=
print(result.fit_report(), model, params)
# flow: 1 -> 2 model
# flow: 2 -> 3 params
# flow: 1 -> 4 model
# flow: 1 -> 4 x
# flow: 1 -> 4 y
# flow: 3 -> 4 params
# flow: 1 -> 5 model
# flow: 3 -> 5 params
# flow: 4 -> 5 result
