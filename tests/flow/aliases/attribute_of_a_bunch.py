# %%
# expect: mutates=
from sklearn.datasets import load_iris
iris = load_iris(as_frame=True)
df = iris.frame
# %%
# expect: mutates=df,iris
# flow: 1 -> 2 df
df["x"] = 1
# %%
# expect: mutates=
# flow: 2 -> 3 iris
print(iris.frame.columns)
