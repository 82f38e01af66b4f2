# %% [markdown]
# # Data
# %%
import pandas as pd
import pandas_ta as ta

df = pd.DataFrame({"close": range(30)})
# %% [markdown]
# # Indicators
# %%
df.ta.rsi(length=14, append=True)
rows = len(df)
# %% [markdown]
# # Use
# %%
print(list(df), rows)
# flow: 1 -> 2 df
# flow: 2 -> 3 df
# flow: 2 -> 3 rows
