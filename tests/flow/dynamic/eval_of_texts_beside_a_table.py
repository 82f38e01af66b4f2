# %%
# What the notebook's own code puts together may name anything, a table beside it or not.
import pandas as pd
df = pd.read_csv("a.csv")
k = 5
# %%
# expect: reads=df,k,pd
print(eval("k + " + str(df["n"][0])))
# %%
# expect: reads=df,k,pd
print(eval("k" + df["op"][0]))
# %%
# expect: reads=df,k,pd
print(eval(df["op"][0] + "k"))
# %%
# expect: reads=df,k,pd
op = df.loc[0, "op"]
print(eval(f"k {op} 1"))
# %%
import numpy as np
texts = np.array(["k", "k + 1"])
# %%
# expect: reads=df,k,pd,np,op,texts
print(eval(texts[0]))
