# %%
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
X_train = StandardScaler().fit_transform(X_train)
PCA(2).fit_transform(X_test)
