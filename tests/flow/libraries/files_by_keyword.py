# %%
import joblib
import numpy as np
m = np.zeros(3)
# %%
joblib.dump(value=m, filename="m.joblib")
# %%
n = joblib.load(filename="m.joblib")
# %%
np.savetxt(fname="m.txt", X=m)
# %%
o = np.loadtxt(fname="m.txt")
# flow: 1 -> 2 joblib
# flow: 1 -> 2 m
# flow: 1 -> 3 joblib
# flow: 2 -> 3 m.joblib effect
# flow: 1 -> 4 m
# flow: 1 -> 4 np
# flow: 1 -> 5 np
# flow: 2 -> 5 file effect
# flow: 4 -> 5 file effect
