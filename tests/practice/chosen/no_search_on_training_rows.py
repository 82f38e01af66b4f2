# %%
import pandas as pd
from sklearn.svm import SVC
from sklearn.model_selection import train_test_split, GridSearchCV
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
grid = GridSearchCV(SVC(), {"C": [1, 10]}).fit(X_train, y_train)
best = SVC(**grid.best_params_).fit(X_train, y_train)
print(grid.score(X_test, y_test), best.score(X_test, y_test))
