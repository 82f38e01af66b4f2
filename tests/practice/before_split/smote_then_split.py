# %%
import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier
data = pd.read_csv("fraud.csv")
X = data.drop("Class", axis=1)
y = data["Class"]

# %%
X_res, y_res = SMOTE(random_state=0).fit_resample(X, y)
# expect: NB501

# %%
a, b, c, d = train_test_split(X_res, y_res, random_state=0)
tree = DecisionTreeClassifier(random_state=0).fit(a, c)
tree.score(b, d)
