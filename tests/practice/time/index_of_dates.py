# %%
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("load.csv", parse_dates=["day"], index_col="day")

# %%
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="load"), df["load"], random_state=0)
# expect: NB506
