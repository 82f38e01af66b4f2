# %%
# expect: mutates=
import pandas as pd
df = pd.read_csv("a.csv")
# %%
# expect: mutates=
# flow: 1 -> 2 df
df.style.set_caption("x").background_gradient()
# %%
# expect: mutates=
# flow: 1 -> 3 df
print(df)
