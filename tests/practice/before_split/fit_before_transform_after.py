# %%
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
df = pd.read_csv("cells.csv")
X, y = df.drop(columns=["kind"]), df["kind"]

# %%
pca = PCA(n_components=5)
pca.fit(X)
# expect: NB501

# %%
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
X_train = pca.transform(X_train)
X_test = pca.transform(X_test)

# %%
svc = SVC()
svc.fit(X_train, y_train)
svc.score(X_test, y_test)
