# %%
from lib import model
X = [[1.0], [2.0]]
# %%
model.fit(X)
# %%
print(X)
# %%
model.predict(X)
# flow: 1 -> 2 X
# flow: 1 -> 2 model
# flow: 1 -> 3 X
# flow: 1 -> 4 X
# flow: 2 -> 4 model
