# %%
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score
df = pd.read_csv("a.csv")
X = df[["a", "b"]]
km = KMeans(3, random_state=0).fit(X)
silhouette_score(X, km.labels_)
