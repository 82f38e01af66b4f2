# %%
# finding: NB205
# expect: reads= writes=combine,test_df,train_df mutates=
import pandas as pd
train_df = pd.read_csv('train.csv')
test_df = pd.read_csv('test.csv')
combine = [train_df, test_df]
# %%
# expect: reads=combine writes=combine,dataset,test_df,train_df mutates=combine,test_df,train_df
# flow: 1 -> 2 combine
for dataset in combine:
    dataset['E'] = dataset['E'].map({'S': 0, 'C': 1}).astype(int)
# %%
# expect: reads=test_df writes=combine,dataset,test_df mutates=combine,dataset,test_df
# flow: 2 -> 3 test_df
test_df['Fare'].fillna(0, inplace=True)
# %%
# expect: reads=train_df writes= mutates=
# flow: 2 -> 4 train_df
train_df.head()
