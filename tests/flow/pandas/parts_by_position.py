# %%
import pandas as pd
df = pd.read_csv("a.csv")
data = df.values
X = data[:, :-1]
y = data[:, -1]
# %%
# flow: 1 -> 2 X
X -= 1
X[:, 2] = 3
# %%
# flow: 1 -> 3 y
# flow: 2 -> 3 X
print(X, y)
