# %%
import pandas as pd
from sklearn.model_selection import TimeSeriesSplit, KFold
df = pd.read_csv("load.csv", parse_dates=True, index_col=0)
for tr, te in TimeSeriesSplit(5).split(df):
    print(len(tr))
for tr, te in KFold(5).split(df):
    print(len(tr))
