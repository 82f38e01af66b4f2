# %%
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
unit = "EUR"
# %%
df.style.format({"a": lambda v: f"{v} {unit}"})
# %%
t = pd.read_excel("t.xlsx", converters={"a": lambda v: f"{v} {unit}"})
# flow: 1 -> 2 df
# flow: 1 -> 2 unit
# flow: 1 -> 3 pd
# flow: 1 -> 3 unit?
