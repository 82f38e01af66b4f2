# %%
import FinanceDataReader as fdr
df = fdr.DataReader("AAPL")
# %%
by_date = df.set_index("Date")
# %%
top = df.sort_values("Close", ascending=False).head()
# %%
flat = df.reset_index()
more = df.assign(a=1)
# %%
print(df)
# flow: 1 -> 2 df
# flow: 1 -> 3 df
# flow: 1 -> 4 df
# flow: 1 -> 5 df
