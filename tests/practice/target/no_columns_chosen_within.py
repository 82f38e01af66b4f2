# %%
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LinearRegression
df = pd.read_csv("a.csv")
pick = ColumnTransformer([("n", StandardScaler(), ["a", "b"])])
Pipeline([("pick", pick), ("m", LinearRegression())]).fit(df, df["t"])
