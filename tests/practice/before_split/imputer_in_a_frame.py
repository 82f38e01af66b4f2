# %%
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split
from sklearn.ensemble import GradientBoostingRegressor
raw = pd.read_csv("houses.csv")
y = raw["price"]
X = raw.drop(["price"], axis=1)

# %%
imp = SimpleImputer(strategy="median")
X = pd.DataFrame(imp.fit_transform(X), columns=X.columns)
# expect: NB501

# %%
X_tr, X_te, y_tr, y_te = train_test_split(X, y, random_state=0)
gbr = GradientBoostingRegressor(random_state=0)
gbr.fit(X_tr, y_tr)
