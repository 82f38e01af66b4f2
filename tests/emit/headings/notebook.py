# %% [markdown]
# # Churn
# ## Load the data
# %%
import pandas as pd
import numpy as np

# Where the data lies
PATH = "churn.csv"  # one row a customer
# %%
df = pd.read_csv(PATH)
df.head()
# %% [markdown]
# ## Clean the table
# Ages that are missing are zero.
# %%
def fill(column, value=0):
    """Fill what is missing."""
    return column.fillna(value)
# %%
df["age"] = fill(df["age"])  # no age: zero
df.drop(columns=["id"], inplace=True)
df.shape
# %% [markdown]
# ## Train
# %%
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = df.drop(columns="churn"), df["churn"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
# %%
model = LogisticRegression(max_iter=1000)
model.fit(X_train, y_train)
print("score", model.score(X_test, y_test))
# %% [markdown]
# ## Report
# Said **once**, """quoted""" \ and `coded`: what is written here is prose of the author that is longer than a line.
#
# Not this.
# %%
report = {"rows": len(df)}
print(report)
