# %%
import pandas as pd
from sklearn.linear_model import Ridge
df = pd.read_csv("sales.csv", parse_dates=["date"])

# %%
df["lag1"] = df["sales"].shift(1)
df["mean7"] = df["sales"].rolling(7, min_periods=1).mean()
df = df.dropna()
train, test = df[:-30], df[-30:]
m = Ridge().fit(train[["lag1", "mean7"]], train["sales"])
# expect: NB504
print(m.score(test[["lag1", "mean7"]], test["sales"]))
