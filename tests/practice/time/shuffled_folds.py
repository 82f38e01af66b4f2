# %%
import pandas as pd
from sklearn.model_selection import KFold
df = pd.read_csv("load.csv", parse_dates=True, index_col=0)

# %%
for tr, te in KFold(5, shuffle=True, random_state=0).split(df):
    print(len(tr))
# expect: NB506
