# %%
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["x", "z"]], df["y"], random_state=0)
# %%
from sklearn import tree
clf = tree.DecisionTreeClassifier(random_state=42, max_depth=3)
clf.fit(X_train, y_train)
clf.score(X_test, y_test)
# %%
import matplotlib.pyplot as plt
def plot_importances(m):
    plt.barh(range(2), m.feature_importances_)
    plt.xlabel("Importance")
    plt.show()
plot_importances(clf)
# %%
from sklearn import ensemble
rf = ensemble.RandomForestClassifier(n_estimators=50, random_state=800)
rf.fit(X_train, y_train)
rf.score(X_test, y_test)
# %%
plot_importances(rf)
# %%
rates = [0.05, 0.1]
print(rates)
gd = ensemble.GradientBoostingClassifier(learning_rate=rates[0], random_state=800)
gd.fit(X_train, y_train)
gd.score(X_test, y_test)
# %%
plot_importances(gd)
# %%
from sklearn.inspection import permutation_importance
imp = permutation_importance(rf, X_test, y_test, random_state=0)
plt.barh(range(2), imp.importances_mean)
plt.show()
# %%
imp = permutation_importance(gd, X_test, y_test, random_state=0)
plt.barh(range(2), imp.importances_mean)
plt.show()
# %%
print(clf.score(X_train, y_train))
print(rf.score(X_train, y_train))
print(gd.score(X_train, y_train))
# %%
wrong = X_test[gd.predict(X_test) != y_test]
print(len(wrong))
