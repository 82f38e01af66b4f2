# %%
import duckdb
import pandas as pd
import polars as pl
from pandasql import sqldf

orders = pd.DataFrame({"a": [1]})
items = pd.DataFrame({"b": [1]})
price = pd.Series([1])
# %%
first = duckdb.sql("SELECT sum(a) AS price FROM orders o, (SELECT b FROM items)").df()
# %%
second = pl.sql("select * from orders where a = 'from items'", eager=True)
# %%
third = sqldf("SELECT * FROM items -- from orders")
# %%
con = duckdb.connect()
# %%
fourth = con.execute("WITH items AS (SELECT * FROM orders) SELECT * FROM items").df()
# %%
def ask(text):
    return duckdb.query(text).df()
# %%
fifth = ask("SELECT price FROM items")
# flow: 1 -> 2 duckdb
# flow: 1 -> 2 items
# flow: 1 -> 2 orders
# flow: 1 -> 3 orders
# flow: 1 -> 3 pl
# flow: 1 -> 4 items
# flow: 1 -> 4 sqldf
# flow: 1 -> 5 duckdb
# flow: 1 -> 6 orders
# flow: 5 -> 6 con
# flow: 5 -> 6 file effect
# flow: 1 -> 8 duckdb through ask
# flow: 1 -> 8 items through ask
# flow: 5 -> 8 file effect
# flow: 6 -> 8 file? effect
# flow: 7 -> 8 ask
