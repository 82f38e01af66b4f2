# %%
from sklearn.linear_model import Ridge
X, y = [[1.0], [2.0]], [1.0, 2.0]
def train(n):
    model = Ridge(alpha=n)
    pred = model.fit(X, y).predict(X)
    return model, pred
for n in [1, 2]:
    model, pred = train(n)
# %%
# expect: reads=X,model,y mutates=model
model.fit(X, y)
# %%
# flow: 1 -> 2 X
# flow: 1 -> 2 y
# flow: 1 -> 2 model
# flow: 1 -> 3 pred
print(pred)
