# %% [markdown]
# # Fit
# %%
import pmdarima as pm
import pandas as pd

y = pd.read_csv("y.csv")["y"]
model = pm.auto_arima(y[:80])
# %% [markdown]
# # Update
# %%
model.update(y[80:])
# %% [markdown]
# # Forecast
# %%
print(model.predict(5))
# flow: 1 -> 2 model
# flow: 1 -> 2 y
# flow: 2 -> 3 model
