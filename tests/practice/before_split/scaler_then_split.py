# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split
from sklearn.linear_model import LogisticRegression

# %%
df = pd.read_csv("churn.csv")
X = df.drop("churn", axis=1)
y = df["churn"]

# %%
scaler = StandardScaler()
X = scaler.fit_transform(X)
# expect: NB501

# %%
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
