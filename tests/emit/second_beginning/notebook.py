# %%
import pandas as pd
import matplotlib.pyplot as plt
# %%
df = pd.read_csv("a.csv")
# %% [markdown]
# # EDA
# %%
plt.plot(df.Close)
# %%
plt.hist(df.Close)
# %%
plt.plot(df.Close.rolling(3).mean())
# %%
plt.hist(df.Close)
# %%
plt.plot(df.Close.rolling(3).mean())
# %%
plt.hist(df.Close)
# %%
plt.plot(df.Close.rolling(3).mean())
# %%
plt.hist(df.Close)
# %%
plt.plot(df.Close.rolling(3).mean())
# %%
import pandas as pd
import matplotlib.pyplot as plt
# %%
df = pd.read_csv("a.csv")
# %%
df
# %%
s = df[["Date", "Close"]]
# %%
s.info()
# %%
s["Date"] = pd.to_datetime(s["Date"])
# %%
s.set_index("Date", inplace=True)
# %% [markdown]
# # EDA
# %%
plt.plot(s.Close)
