# %%
import pandas as pd

df = pd.read_csv("a.csv")
last = df.iloc[-1]["Close"]
# %%
df["n"] = 1
# %%
close = df["Close"].values
close[close == 0] = 1
# %%
print(last)
# flow: 1 -> 2 df
# flow: 2 -> 3 df
# flow: 1 -> 4 last
