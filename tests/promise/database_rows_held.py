# %% [markdown]
# ## Load
# %%
import sqlite3
conn = sqlite3.connect(":memory:")
conn.row_factory = sqlite3.Row
conn.execute("CREATE TABLE t (name TEXT, n REAL)")
conn.executemany("INSERT INTO t VALUES (?, ?)", [("a", 1.5), ("b", None)])
rows = conn.execute("SELECT name, n, n AS \"the \"\"n\"\"\" FROM t ORDER BY name").fetchall()
first = rows[0]
conn.close()
# %% [markdown]
# ## Use
# %%
names = {row: row["name"] for row in rows}
print([dict(row) for row in rows], first.keys(), first["N"], first[1:])
# %% [markdown]
# ## Show
# %%
print(len(rows), rows[0] == first, names[first], tuple(first))
