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
# %%
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.to_csv(path_or_buf="d.csv")
# %%
e = pd.read_csv(filepath_or_buffer="d.csv")
# flow: 1 -> 2 joblib
# flow: 1 -> 2 m
# flow: 1 -> 3 joblib
# flow: 2 -> 3 m.joblib effect
# flow: 1 -> 4 m
# flow: 1 -> 4 np
# flow: 1 -> 5 np
# flow: 4 -> 5 m.txt effect
# flow: 6 -> 7 d.csv effect
# flow: 6 -> 7 pd
