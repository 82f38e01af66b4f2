# %%
import duckdb
con = duckdb.connect()
# %%
a = con.execute("SELECT 1").df()
# %%
b = con.sql("SELECT 2").df()
# flow: 1 -> 2 con
# flow: 1 -> 3 con
# flow: 1 -> 2 file effect
# flow: 1 -> 3 file effect
