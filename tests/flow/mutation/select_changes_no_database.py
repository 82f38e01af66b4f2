# %%
# expect: mutates=
import sqlite3
conn = sqlite3.connect("a.db")
# %%
# expect: mutates=conn
# flow: 1 -> 2 conn
# flow: 1 -> 2 a.db effect
conn.execute("INSERT INTO t VALUES (1)")
# %%
# expect: mutates=
# flow: 2 -> 3 conn
# flow: 2 -> 3 a.db effect
rows = list(conn.execute("  SELECT * FROM t"))
# %%
# expect: mutates=conn
# flow: 2 -> 4 conn
# flow: 2 -> 4 a.db effect
conn.close()
