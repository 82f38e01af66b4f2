# %% [markdown]
# # **Tables of Content:**
# %%
import pandas as pd

rows = pd.read_csv("rows.csv")
rows = rows.dropna()
rows["b"] = rows["b"].fillna(0)
# %% [markdown]
# # 3.1 Machine Learning Models
# %%
from sklearn.linear_model import LogisticRegression

model = LogisticRegression()
model.fit(rows[["a"]], rows["b"])
# %% [markdown]
# # 3.2 Machine Learning Models With Cross Validation
# %%
from sklearn.model_selection import cross_val_score

scores = cross_val_score(model, rows[["a"]], rows["b"])
print(scores)
# %% [markdown]
# # 3.3 Machine Learning Models With Parameter tuning
# %%
from sklearn.model_selection import GridSearchCV

search = GridSearchCV(model, {"C": [1, 2]})
search.fit(rows[["a"]], rows["b"])
print(search.best_score_)
# %% [markdown]
# # Part II : What the best of all the models says of the rest
# %%
print(search.predict(rows[["a"]]))
rows.to_csv("out.csv")
