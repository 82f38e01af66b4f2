# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
points = StandardScaler().fit_transform(pd.read_csv("a.csv")[["x", "y"]])
n = 500
print(points[:n].mean(), points[n:].mean())
