# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
df = pd.read_csv("houses.csv")

# %%
df["town_price"] = df.groupby("town")["price"].transform("mean")
# expect: NB501

# %%
train, test = train_test_split(df, random_state=0)
LinearRegression().fit(train[["town_price", "rooms"]], train["price"])
