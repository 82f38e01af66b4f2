# %%
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("a.csv")
features = ["rooms", "area", "price"]
X = df[features]
y = df.price

# %%
rf = RandomForestRegressor(random_state=0)
rf.fit(X, y)
# expect: NB504
