# %%
# role: load
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
rows = pd.read_csv("rows.csv")
# %%
# role: feature
scaler = StandardScaler()
scaled = scaler.fit_transform(rows[["a", "b"]])
# %%
# role: train
model = LogisticRegression()
model.fit(scaled, rows["y"])
# %%
# role: evaluate
wanted = pd.DataFrame({"a": [1], "b": [2]}).dropna().fillna(0)
made = scaler.transform(wanted)
made = made.astype(float)
model.predict(made)
# %%
# role: plot
shown = rows.dropna().drop_duplicates()
shown = shown.fillna(0)
shown["sum"] = shown["a"] + shown["b"]
shown["sum"].hist()
