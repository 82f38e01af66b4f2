# %%
import pandas as pd
df1 = pd.DataFrame({"a": [1, 2]})
df2 = pd.DataFrame({"a": [3, 4]})
# %%
%timeit -n1 -r1 pd.eval("df1 + df2")
# %%
print("end")
