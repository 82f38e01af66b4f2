# %%
import pandas as pd
import matplotlib.pyplot as plt
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split
from sklearn.linear_model import LogisticRegression
df = pd.read_csv("wine.csv")
X, y = df.drop(columns="kind"), df["kind"]

# %%
points = PCA(2).fit_transform(StandardScaler().fit_transform(X))
plt.scatter(points[:, 0], points[:, 1], c=y)

# %%
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
LogisticRegression().fit(X_train, y_train).score(X_test, y_test)
