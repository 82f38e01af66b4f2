# %%
import pandas as pd
from sklearn.svm import SVC
from sklearn.model_selection import train_test_split, GridSearchCV
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)

# %%
grid = GridSearchCV(SVC(), {"C": [1, 10]})
grid.fit(X_test, y_test)
# expect: NB505

# %%
grid.score(X_test, y_test)
