# %%
import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.model_selection import train_test_split, GridSearchCV
from sklearn.svm import SVC
data = pd.read_csv("fraud.csv")
X = data.drop("Class", axis=1)
y = data["Class"]
x_train, x_test, y_train, y_test = train_test_split(X, y, random_state=0)

# %%
x_more, y_more = SMOTE(random_state=0).fit_resample(x_train, y_train)
# expect: NB501

# %%
grid = GridSearchCV(SVC(), {"C": [1, 10]}, cv=5)
grid.fit(x_more, y_more)
