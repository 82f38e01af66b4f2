# %%
import pandas as pd
from sklearn.cluster import KMeans
df = pd.read_csv("a.csv")

# %%
km = KMeans(n_clusters=5)
df["group"] = km.fit_predict(df[["a", "b"]])
km.fit(df[["a", "b"]])
# expect: NB507
