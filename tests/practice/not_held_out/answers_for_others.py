# %%
import pandas as pd
from sklearn.tree import DecisionTreeClassifier
train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
X = train[["a", "b"]]
y = train["t"]
tree = DecisionTreeClassifier(random_state=0)
tree.fit(X, y)

# %%
round(tree.score(X, y) * 100, 2)
# expect: NB503

# %%
pd.DataFrame({"id": test["id"], "t": tree.predict(test[["a", "b"]])}).to_csv("out.csv")
