# %% [markdown]
# # Bank clients
# %% [markdown]
# ## Libraries and configuration
# %%
import os
import shutil
target = "out/"
source = "in/"
if not os.path.exists(os.path.join(target, "lib")):
    shutil.copytree(source, target, dirs_exist_ok=True)
    print("Copied")
# %%
import pandas as pd
import numpy as np
from sklearn.ensemble import RandomForestClassifier
def is_interactive():
    return os.environ.get('RUN', '') == 'Interactive'
config = {
    "time": 60 * 60,
    "preset": "best",
    "tail": 0
}
if is_interactive():
    print("Interactive session")
    config["time"] = 100
    config["preset"] = "medium"
    config["tail"] = 2000
    print(config)
else:
    print("job")
    print(config)
# %%
SEED = 42
np.random.seed(SEED)
# %% [markdown]
# ### Library parameters
# %%
parameters = {
    'n_estimators': 100,
    'max_depth': 4,
    'min_samples_leaf': 3,
    'max_features': 3,
}
# %% [markdown]
# ## Load Data
# %%
path = 'input/'
train = pd.read_csv(path + 'train.csv', index_col='id')
test = pd.read_csv(path + 'test.csv', index_col='id')
submission = pd.read_csv(path + 'sample.csv', index_col='id')
if config["tail"] > 0:
    train = train.head(config["tail"])
# %%
train.head()
# %%
test.head()
# %% [markdown]
# ## Feature Engineering
# %%
def features(df):
    df = df.copy()
    created = []
    months = {'jan': 1, 'feb': 2, 'mar': 3}
    if 'month' in df.columns:
        df['month_num'] = df['month'].map(months)
        created.append('month_num')
    df['log'] = np.log1p(df['campaign'])
    df['first'] = (df['campaign'] == 1).astype(int)
    for col in ['job', 'outcome']:
        df[f'{col}_freq'] = df[col].map(df[col].value_counts(normalize=True))
        created.append(f'{col}_freq')
    print(created)
    return df
# %%
train_fe = features(train)
test_fe = features(test)
# %% [markdown]
# # Set up Training
# %%
model = RandomForestClassifier(**parameters).fit(train_fe.drop(columns='y'), train_fe['y'])
# %%
importance = pd.Series(model.feature_importances_)
# %% [markdown]
# # Save
# %%
submission['y'] = model.predict_proba(test_fe)[:, 1]
submission.to_csv('submission.csv')
