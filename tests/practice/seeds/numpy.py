# %%
import numpy as np
from sklearn.linear_model import LinearRegression

# %%
X = np.random.rand(100, 1)
# expect: NB507
y = 3 * X[:, 0] + np.random.randn(100)

# %%
m = LinearRegression().fit(X, y)
print(m.coef_)
