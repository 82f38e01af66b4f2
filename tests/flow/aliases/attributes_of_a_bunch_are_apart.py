# %%
# expect: mutates=
from sklearn.datasets import load_wine
wine = load_wine()
data = wine.data
target = wine.target
again = wine.target
# %%
# expect: mutates=again,target,wine
# flow: 1 -> 2 target
target += 1
# %%
# expect: mutates=
# flow: 1 -> 3 data
# flow: 1 -> 3 again
# flow: 2 -> 3 again?
# flow: 2 -> 3 wine
print(data, wine, again)
