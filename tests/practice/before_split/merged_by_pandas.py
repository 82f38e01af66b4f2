# %%
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]], df["t"]
scaled = pd.DataFrame(StandardScaler().fit_transform(X), columns=["a", "b"])
# expect: NB501

# %%
df = pd.merge(df[["t"]], scaled, left_index=True, right_index=True)
train, test = train_test_split(df, random_state=0)
