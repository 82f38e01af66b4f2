# %%
import pandas as pd

rows = pd.read_csv("rows.csv")
rows.head()
# %%
rows["c0"] = rows["c0"].fillna(0)
# %%
rows["c1"] = rows["c1"].fillna(1)
# %%
rows["c2"] = rows["c2"].fillna(2)
# %%
rows["c3"] = rows["c3"].fillna(3)
# %%
rows["c4"] = rows["c4"].fillna(4)
# %%
rows["c5"] = rows["c5"].fillna(5)
# %%
rows["c6"] = rows["c6"].fillna(6)
# %%
rows["c7"] = rows["c7"].fillna(7)
# %%
rows["c8"] = rows["c8"].fillna(8)
# %%
rows["c9"] = rows["c9"].fillna(9)
# %%
rows["c10"] = rows["c10"].fillna(10)
# %%
rows["c11"] = rows["c11"].fillna(11)
# %%
rows["c12"] = rows["c12"].fillna(12)
# %%
rows["c13"] = rows["c13"].fillna(13)
# %%
rows["c14"] = rows["c14"].fillna(14)
# %%
rows["c15"] = rows["c15"].fillna(15)
# %%
rows["c16"] = rows["c16"].fillna(16)
# %%
rows["c17"] = rows["c17"].fillna(17)
# %%
rows["c18"] = rows["c18"].fillna(18)
# %%
rows["c19"] = rows["c19"].fillna(19)
# %%
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

train, test = train_test_split(rows, random_state=0)
# %%
model = LogisticRegression()
model.fit(train[["c0", "c1"]], train["c2"])
print(model.score(test[["c0", "c1"]], test["c2"]))
