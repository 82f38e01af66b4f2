# %%
import pandas as pd
from sklearn.preprocessing import MinMaxScaler
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
x, x2, y, y2 = train_test_split(df[["a", "b"]], df["t"], random_state=0)

# %%
one = MinMaxScaler().fit_transform(x)

# %%
two = MinMaxScaler().fit_transform(x2)
# expect: NB502
