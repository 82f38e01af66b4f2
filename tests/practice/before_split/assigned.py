# %%
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]], df["t"]
df = df.assign(a=StandardScaler().fit_transform(df[["a"]]), c=1)
# expect: NB501

# %%
train_test_split(df[["a", "c"]], df["t"], random_state=0)
