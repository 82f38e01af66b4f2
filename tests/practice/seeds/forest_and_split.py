# %%
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")

# %%
X_train, X_test, y_train, y_test = train_test_split(df[["a"]], df["t"])
# expect: NB507

# %%
m = RandomForestRegressor().fit(X_train, y_train)
print(m.score(X_test, y_test))
