# %%
# role: none
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.preprocessing import StandardScaler
# %%
# role: load
train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
# %%
# role: explore
missing = train.isnull().sum()
print(missing[missing > 0])
# %%
# role: none
pd.set_option("display.max_columns", 50)
# %%
# role: feature
scaler = StandardScaler()
scaled = scaler.fit_transform(train[["a", "b"]])
# %%
# role: split
cut = int(len(train) * 0.8)
older, newer = train[:cut], train[cut:]
# %%
# role: train
forest = RandomForestClassifier(n_estimators=10)
# %%
# role: train
forest.fit(scaled, train["y"])
print(accuracy_score(train["y"], forest.predict(scaled)))
print(forest.score(scaled, train["y"]))
# %%
# role: evaluate
guessed = forest.predict(scaled)
# %%
# role: evaluate
wrong = guessed != train["y"]
rate = wrong.mean()
# %%
# role: evaluate
print("wrong:", rate)
# %%
# role: plot
pd.Series(guessed).hist()
# %%
# role: save
out = pd.DataFrame({"id": test["id"], "y": guessed[: len(test)]})
out["y"] = out["y"].astype(int)
out.to_csv("out.csv", index=False)
