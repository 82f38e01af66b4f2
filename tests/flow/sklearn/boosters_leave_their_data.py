# %%
# expect: mutates=
import xgboost as xgb, lightgbm as lgb
import numpy as np
X = np.zeros((3, 3)); y = np.zeros(3)
# %%
# expect: mutates=
# flow: 1 -> 2 X
# flow: 1 -> 2 lgb
# flow: 1 -> 2 xgb
# flow: 1 -> 2 y
d = xgb.DMatrix(X, y)
l = lgb.Dataset(X, y)
params = {'a': 1}
# %%
# expect: mutates=
# flow: 1 -> 3 xgb
# flow: 2 -> 3 d
# flow: 2 -> 3 params
b = xgb.train(params, d, 10, [(d, 't')])
# %%
# expect: mutates=
# flow: 1 -> 4 xgb
# flow: 2 -> 4 d
# flow: 2 -> 4 params
xgb.cv(params, d)
# %%
# expect: mutates=
# flow: 1 -> 5 lgb
# flow: 2 -> 5 l
# flow: 2 -> 5 params
g = lgb.train(params, l, 10, valid_sets=[l])
# %%
# expect: mutates=
# flow: 1 -> 6 lgb
# flow: 2 -> 6 l
# flow: 2 -> 6 params
lgb.cv(params, l)
# %%
# expect: mutates=
# flow: 2 -> 7 d
# flow: 2 -> 7 l
# flow: 2 -> 7 params
d, l, params
# %%
# expect: mutates=
# flow: 2 -> 8 d
# flow: 3 -> 8 b
b.predict(d)
# %%
# expect: mutates=
# flow: 3 -> 9 b
# flow: 5 -> 9 g
b, g
