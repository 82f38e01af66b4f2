# %%
import pandas as pd

df = pd.DataFrame({"a": pd.Categorical(["x", "y"])})
s = df["a"].copy()
# %%
# expect: mutates=s
s.cat.rename_categories({"x": "z"}, inplace=True)
# %%
# expect: mutates=
t = s.cat.set_categories(["y"])
# %%
print(s, t)
# flow: 1 -> 2 s
# flow: 2 -> 3 s
# flow: 2 -> 4 s
# flow: 3 -> 4 t
