# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LinearRegression
df = pd.read_csv("a.csv").select_dtypes("number")
X = StandardScaler().fit_transform(df)
y = df["t"]
LinearRegression().fit(X, y)
# expect: NB504
