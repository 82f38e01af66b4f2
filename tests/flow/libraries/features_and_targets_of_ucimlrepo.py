# %%
from ucimlrepo import fetch_ucirepo
wine = fetch_ucirepo(id=109)
X = wine.data.features
y = wine.data.targets
# %%
X["a"] = X["b"] * 2
# %%
print(y.shape)
# flow: 1 -> 2 X
# flow: 1 -> 3 y
