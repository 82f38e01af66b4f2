# %%
# role: load
import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
X, y = load_iris(return_X_y=True)
# %%
# role: train
model = LogisticRegression().fit(X, y)
# %%
# role: evaluate
guessed = model.predict(X)
# %%
# role: plot
grid = np.meshgrid(np.arange(4), np.arange(4))
plt.contourf(*grid, model.predict(np.array(grid)).reshape(4, 4))
plt.title("Where the classes end")
plt.show()
# %%
# role: plot
points, classes = X, guessed
for one in np.unique(classes):
    plt.scatter(points[classes == one, 0], points[classes == one, 1])
plt.legend()
