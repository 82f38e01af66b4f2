# %%
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)

# %%
top, depth = 0, None
for d in [2, 4, 8]:
    rf = RandomForestClassifier(max_depth=d, random_state=0).fit(X_train, y_train)
    score = accuracy_score(y_test, rf.predict(X_test))
    if score > top:
        top = score
        depth = d

# %%
rf = RandomForestClassifier(max_depth=depth, random_state=0)
rf.fit(X_train, y_train)
accuracy_score(y_test, rf.predict(X_test))
# expect: NB505
