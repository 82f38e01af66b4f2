# %%
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("a.csv")
df = df.dropna()
# %% [markdown]
# # Classes
# %%
df["class"] = pd.qcut(df["co2"], 3, labels=False)
features = ["gdp", "coal", "oil", "people"]
X = df[features]
y = df["class"]
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=1)
scaler = StandardScaler().fit(X_train)
scaled_train = scaler.transform(X_train)
scaled_test = scaler.transform(X_test)
results = {}


def evaluate(name, model, X, y):
    results[name] = accuracy_score(y, model.predict(X))
    print(name, results[name])


# %%
forest = RandomForestClassifier(random_state=1).fit(scaled_train, y_train)
evaluate("forest", forest, scaled_test, y_test)
boosted = GradientBoostingClassifier(random_state=1).fit(X_train, y_train)
evaluate("boosted", boosted, X_test, y_test)
print(dict(zip(features, forest.feature_importances_)), f1_score(y_test, boosted.predict(X_test), average="macro"))
print(len(df), scaler.mean_, y.mean(), X.columns)
# %% [markdown]
# # Sums
# %%
print(df.groupby("year")["co2"].sum())
