# %%
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]], df["t"]
scaled = pd.DataFrame(StandardScaler().fit_transform(X), columns=["a_scaled", "b_scaled"])
df = df.join(scaled)
train_test_split(df[["a", "b"]], df["t"], random_state=0)
