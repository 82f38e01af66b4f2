# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
sc = StandardScaler().fit(X_train)
X_test = sc.transform(X_test)

# %%
reg = LinearRegression()
reg.fit(X_test, y_test)
# expect: NB502
reg.score(X_test, y_test)
