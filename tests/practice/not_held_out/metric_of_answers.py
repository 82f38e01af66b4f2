# %%
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score, confusion_matrix
df = pd.read_csv("a.csv")
X = df.drop(columns=["t"])
y = df["t"]
clf = RandomForestClassifier(random_state=0)
clf.fit(X, y)

# %%
answers = clf.predict(X)
print(accuracy_score(y, answers))
# expect: NB503
print(confusion_matrix(y, answers))
