# %%
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error

rows = pd.read_csv("train.csv")
# %%
model = Ridge(alpha=2.0)
model.fit(rows[["a", "b"]], rows["y"])
# %%
held = pd.read_csv("held.csv")
found = model.predict(held[["a", "b"]])
print(mean_absolute_error(held["y"], found))
print(mean_squared_error(held["y"], found))
