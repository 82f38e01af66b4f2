# %%
# role: load
import numpy as np
import pandas as pd
from scipy.stats import linregress
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
# %%
# role: none
def describe(group, town):
    rises = group["sales"].diff().dropna()
    slope = linregress(np.arange(len(group)), group["sales"]).slope
    return {"town": town, "first": group["town"].iloc[0], "slope": slope, "spread": rises.std()}
# %%
# role: none
def repair(table):
    table = table.dropna()
    return table
# %%
# role: none
def judge(table, columns):
    model = LogisticRegression()
    model.fit(table[columns], table["y"])
    return accuracy_score(table["y"], model.predict(table[columns]))
# %%
# role: none
def fitted(table, columns):
    return LogisticRegression().fit(table[columns], table["y"])
# %%
# role: clean
df = repair(df)
# %%
# role: feature
rows = []
for town, group in df.groupby("town"):
    rows.append(describe(group, town))
towns = pd.DataFrame(rows)
# %%
# role: feature
df = df.merge(towns, on="town")
# %%
# role: train
model = fitted(df, ["slope", "spread"])
# %%
# role: evaluate
score = judge(df, ["slope"])
print(score)
