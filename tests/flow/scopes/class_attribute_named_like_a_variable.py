# %%
# expect: mutates=
class CFG:
    seed = 42
    target = 'y'
# %%
# expect: mutates=
# flow: 1 -> 2 CFG
import pandas as pd
train = pd.read_csv('a.csv')
seed = CFG.seed
# %%
# expect: mutates=
# flow: 1 -> 3 CFG
# flow: 2 -> 3 train
train = train.sample(frac=1, random_state=CFG.seed)
