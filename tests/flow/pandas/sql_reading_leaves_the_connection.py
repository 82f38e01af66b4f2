# %%
# expect: mutates=
import sqlite3, pandas as pd
conn = sqlite3.connect('x')
# %%
# expect: mutates=
# flow: 1 -> 2 conn
# flow: 1 -> 2 file effect
# flow: 1 -> 2 pd
a = pd.read_sql('select 1', conn)
# %%
# expect: mutates=
# flow: 1 -> 3 conn
# flow: 1 -> 3 file effect
# flow: 1 -> 3 pd
b = pd.read_sql_query('select 1', conn)
# %%
# expect: mutates=
# flow: 1 -> 4 conn
cur = conn.cursor()
