# %%
import matplotlib.pyplot as plt
from sklearn.preprocessing import StandardScaler
A, B, C, D = [[1.0]], [[2.0]], [[3.0]], [[4.0]]
scaler = StandardScaler()
# %%
datasets = {"a": scaler.fit_transform(A), "b": scaler.fit_transform(B), "c": scaler.fit_transform(C), "d": scaler.fit_transform(D)}
# %%
# expect: reads=datasets,plt mutates=
fig, axes = plt.subplots(1, 4)
for ax, (name, X) in zip(axes, datasets.items()):
    ax.scatter(X[:, 0], X[:, 0])
# %%
# flow: 1 -> 2 scaler
# flow: 1 -> 2 A
# flow: 1 -> 2 B
# flow: 1 -> 2 C
# flow: 1 -> 2 D
# flow: 1 -> 3 plt
# flow: 2 -> 3 datasets
# flow: 2 -> 4 datasets
print(datasets)
