# %% [markdown]
# # Open
# %%
import sqlite3

con = sqlite3.connect(":memory:")
# %% [markdown]
# # Query
# %%
rows = con.execute("select 1").fetchall()
rows
