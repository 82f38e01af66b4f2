# %%
import sqlite3
con = sqlite3.connect(":memory:")
con.execute("create table t (x int)")
# %% [markdown]
# ## Insert
# %%
for i in range(3):
    con.execute("insert into t values (?)", (i,))
# %% [markdown]
# ## Query
# %%
rows = con.execute("select sum(x) from t").fetchone()
print(rows)
# %% [markdown]
# ## Close
# %%
con.close()
