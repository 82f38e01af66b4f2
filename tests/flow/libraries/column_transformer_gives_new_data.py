# %%
# expect: mutates=
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.preprocessing import StandardScaler
train = pd.read_csv("train.csv")
# %%
# expect: mutates=
# flow: 1 -> 2 StandardScaler
# flow: 1 -> 2 make_column_transformer
# flow: 1 -> 2 pd
# flow: 1 -> 2 train
out = make_column_transformer((StandardScaler(), ["a"])).fit_transform(train)
out = pd.DataFrame(out, columns=["a"])
out["a"] = 1
# %%
# expect: mutates=
# flow: 1 -> 3 train
print(train)
