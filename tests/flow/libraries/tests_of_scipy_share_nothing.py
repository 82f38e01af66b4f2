# %%
import pandas as pd
from scipy import stats
sleep = pd.Series([6.1, 7.2, 6.5, 8.0, 5.9])
groups = {"a": sleep[:2].values, "b": sleep[2:].values}
# %%
# expect: mutates=
t, p = stats.ttest_1samp(sleep, popmean=7)
f, q = stats.f_oneway(*groups.values())
z = stats.zscore(sleep)
result = stats.linregress(sleep, sleep)
# %%
# expect: mutates=z
z[0] = 1
# %%
# flow: 1 -> 2 stats
# flow: 1 -> 2 sleep
# flow: 1 -> 2 groups
# flow: 2 -> 3 z
# flow: 1 -> 4 sleep
# flow: 1 -> 4 groups
# flow: 2 -> 4 t
# flow: 2 -> 4 p
# flow: 2 -> 4 f
# flow: 2 -> 4 q
# flow: 2 -> 4 result
print(sleep, groups, t, p, f, q, result.slope)
