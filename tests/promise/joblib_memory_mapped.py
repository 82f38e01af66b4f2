# compile: --split cells
# %%
import joblib
import numpy as np

joblib.dump(np.arange(5.0), "values.job")
joblib.dump({"a": np.zeros(3)}, "named.job")
# %%
values = joblib.load("values.job", mmap_mode="r+")
values[0] = 50
values.flush()
named = joblib.load("named.job", "r+")
named["a"][1] = 7
# %%
print(joblib.load("values.job"), joblib.load("named.job"))
# %%
seen = joblib.load("values.job", mmap_mode="r")
# %%
print(seen.sum(), values[1])
