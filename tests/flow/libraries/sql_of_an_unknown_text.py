# %%
import duckdb
import pandas as pd

orders = pd.DataFrame({"a": [1]})
count = 3
names = ["a"]
# %%
table = input()
# %%
first = duckdb.sql(f"SELECT * FROM {table}").df()
# %%
rel = duckdb.sql("SELECT * FROM orders")
# %%
orders.loc[0, "a"] = 2
# %%
print(rel.df())
# flow: 1 -> 3 duckdb
# flow: 1 -> 3 orders?
# flow: 2 -> 3 table
# flow: 1 -> 4 duckdb
# flow: 1 -> 4 orders
# flow: 3 -> 4 file effect
# flow: 1 -> 5 orders
# flow: 3 -> 6 file effect
# flow: 5 -> 6 rel
