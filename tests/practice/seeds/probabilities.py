# %%
import pandas as pd
from sklearn.svm import SVC
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["a"]], df["t"], random_state=0)

# %%
m = SVC(probability=True)
m.fit(X_train, y_train)
# expect: NB507
