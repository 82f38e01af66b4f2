# %%
# role: load
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
df = pd.read_csv("a.csv")
# %%
# role: explore
missing = df.isnull().sum().reset_index()
missing.columns = ["column", "count"]
missing["share"] = missing["count"] / len(df)
missing = missing.sort_values("share")
missing
# %%
# role: plot
monthly = pd.DataFrame({"day": pd.to_datetime(df["day"]), "sales": df["sales"]})
monthly["month"] = monthly["day"].dt.month
plt.bar(monthly["month"], monthly["sales"])
plt.show()
# %%
# role: explore
by_town = df.groupby("town").agg({"sales": "sum"})
by_town = by_town.rename(columns={"sales": "total"})
by_town.head()
# %%
# role: explore
for town in ["a", "b"]:
    group = df[df["town"] == town].groupby("day").mean()
    group["double"] = group["sales"] * 2
    print(group)
# %%
# role: feature
df.loc[:, "constant"] = 1
# %%
# role: clean
df.loc[df["sales"] < 0, "sales"] = 0
# %%
# role: feature
df["week"] = df["day"].dt.dayofweek
# %%
# role: feature
rows = df[["town", "sales"]].copy()
rows["log"] = np.log(rows["sales"])
# %%
# role: train
model = LinearRegression().fit(rows[["log"]], df["sales"])
# %%
# role: evaluate
df.loc[:, "predicted"] = model.predict(rows[["log"]])
# %%
# role: explore
weights = pd.Series(model.coef_, index=["log"]).reset_index()
weights.columns = ["of", "weight"]
weights["size"] = weights["weight"].abs()
weights
