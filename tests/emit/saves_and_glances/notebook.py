# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("train.csv")
rows.head()
# %%
model = LogisticRegression()
model.fit(rows[["a"]], rows["b"])
# %%
chances = model.predict_proba(rows[["a"]])
classes = ["x", "y"]
# %%
sample = pd.read_csv("test.csv")
out = pd.DataFrame(chances, columns=classes)
out["id"] = sample.id
out = out[["id", "x", "y"]]
out.to_csv("submission.csv", index=False)
out.head()
