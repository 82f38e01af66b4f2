# %%
# expect: reads= writes=train_df mutates=
import pandas as pd
train_df = pd.read_csv("a.csv")
# %%
# expect: reads=train_df writes=train_df mutates=train_df
# flow: 1 -> 2 train_df
train_df["logerror"].ix[train_df["logerror"] > 3] = 3
# %%
# expect: reads=train_df writes= mutates=
# flow: 2 -> 3 train_df
train_df.head()
