# %%
from sqlalchemy import create_engine, select, and_, Table, MetaData
engine = create_engine("sqlite:///census.sqlite")
connection = engine.connect()
census = Table("census", MetaData(), autoload_with=engine)
# %%
stmt = select(census).where(and_(census.c.state == "CA", census.c.sex != "M"))
for row in connection.execute(stmt):
    print(row.age)
# %%
stmt = select(census.c.state).order_by(census.c.state)
rows = connection.execute(stmt).fetchall()
# %%
connection.execute("EXPLAIN SELECT 1")
# %%
connection.execute(census.insert().values(state="NY"))
# %%
print(connection)
# flow: 1 -> 2 and_
# flow: 1 -> 2 census
# flow: 1 -> 2 connection
# flow: 1 -> 2 file effect
# flow: 1 -> 2 select
# flow: 1 -> 3 census
# flow: 1 -> 3 connection
# flow: 1 -> 3 file effect
# flow: 1 -> 3 select
# flow: 1 -> 4 connection
# flow: 1 -> 4 file effect
# flow: 1 -> 5 census
# flow: 1 -> 5 connection
# flow: 1 -> 5 file effect
# flow: 1 -> 6 connection
# flow: 5 -> 6 connection?
