# %%
from sqlalchemy import create_engine, select, Table, MetaData
engine = create_engine("sqlite:///c.sqlite")
census = Table("census", MetaData(), autoload_with=engine)
# %%
stmt = select(census).where(census.c.state.in_(["NY"]))
# %%
print(census.c.keys())
# flow: 1 -> 2 census
# flow: 1 -> 2 select
# flow: 1 -> 3 census
