# %%
# role: load
import numpy as np
import pandas as pd
import requests
from sklearn.ensemble import RandomForestClassifier
df = pd.read_csv("a.csv")
# %%
# role: load
text = requests.get("https://example.org/names.txt").text
# %%
# role: clean
adults = df[df["age"] > 17]
# %%
# role: clean
spare = df.copy()
# %%
# role: clean
df = df.loc[lambda rows: rows["year"] == 2011].reset_index(drop=True)
# %%
# role: feature
spread = df.groupby("town").mean().reset_index()
spread.head()
# %%
# role: feature
inputs = df[["a", "b"]]
inputs
# %%
# role: feature
target = df.iloc[:, -1]
# %%
# role: feature
rows = []
for name in text.split():
    rows.append(name + "!")
# %%
# role: explore
shares = df["a"] / df["a"].sum()
# %%
# role: explore
old = df[df["age"] > 80]
# %%
# role: plot
shares.hist()
old["age"].hist()
# %%
# role: explore
table = pd.DataFrame({"of": inputs.columns, "is": np.arange(2)})
table
# %%
# role: none
size = 3
# %%
# role: train
forest = RandomForestClassifier(n_estimators=size)
forest.fit(inputs, target)
forest.fit(adults[["a", "b"]], adults["y"])
forest.fit(spread[["a", "b"]], spread["y"])
forest.fit(spare[["a", "b"]], rows)
