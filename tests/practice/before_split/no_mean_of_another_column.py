# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
df = pd.read_csv("houses.csv")
df["town_rooms"] = df.groupby("town")["rooms"].transform("mean")
X_train, X_test, y_train, y_test = train_test_split(df[["town_rooms"]], df["price"], random_state=0)
LinearRegression().fit(X_train, y_train).score(X_test, y_test)
