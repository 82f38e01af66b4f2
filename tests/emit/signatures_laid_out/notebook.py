# %% [markdown]
# # Support vectors
# %%
import pandas as pd
from sklearn.svm import SVC

data = pd.read_csv("data.csv")
list = ["id", "name"]
x = data.drop(columns=list)
rate_of_first, rate_of_second = x["a"].mean(), x["b"].mean()
longest_of_all, shortest_of_all = x["a"].max(), x["a"].min()
# %%
def get_model(frame, kernel="rbf"):
    return SVC(C=rate_of_first + rate_of_second, tol=longest_of_all, coef0=shortest_of_all, kernel=kernel)
# %% [markdown]
# ## Train
# %%
model = get_model(x).fit(x, data["y"])
print(model.score(x, data["y"]))
