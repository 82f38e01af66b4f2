# compile: --split cells
# %%
import numpy as np
import pandas as pd

codes = np.array([1, 2, 3])
kinds = pd.Categorical(["a", "b", "a"])
plain = pd.Index(codes, copy=False)
part = plain[1:]
named = plain.rename("code")
table = pd.DataFrame({"x": [1.0, 2.0, 3.0]}, index=plain)
categories = pd.CategoricalIndex(kinds)
# %%
labels = np.array([10, 20, 30])
framed = pd.DataFrame({"x": [1.0, 2.0, 3.0]}, index=labels)
series = pd.Series([1.0, 2.0, 3.0], index=labels)
small = np.array([0, 1, 0], dtype="int8")
made = pd.Categorical.from_codes(small, categories=["no", "yes"])
# %%
codes[0] = 100
kinds[0] = "b"
labels[0] = 77
small[0] = 1
# %%
print(plain.tolist(), part.tolist(), named.tolist(), table.index.tolist(), list(categories))
print(framed.index.tolist(), series.index.tolist(), list(made))
