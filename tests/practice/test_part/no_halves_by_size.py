# %%
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]], df["t"]
test, train = train_test_split(df, test_size=0.9, random_state=0)
X_test, X_train, y_test, y_train = train_test_split(X, y, train_size=0.2, random_state=0)
n = 0.8
test, train = train_test_split(df, test_size=n, random_state=0)
val, test = train_test_split(test, random_state=0)
latest, trained = train_test_split(df, random_state=0)
