# %%
import pandas as pd
from sklearn.tree import DecisionTreeClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)

# %%
tree = DecisionTreeClassifier(random_state=0)
tree.fit(X_test, y_test)
# expect: NB502

# %%
accuracy_score(y_test, tree.predict(X_test))
