# %%
from sqlalchemy import create_engine, text
engine = create_engine("sqlite:///a.db")
# %%
engine.execute("select * from measurement limit 10;").fetchall()
# %%
with engine.connect() as conn:
    rows = conn.execute(text("SELECT * FROM station")).fetchall()
# %%
print(engine)
# flow: 1 -> 2 engine
# flow: 1 -> 3 engine
# flow: 1 -> 3 text
# flow: 1 -> 4 engine
