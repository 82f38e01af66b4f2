# %%
from sqlalchemy import Column, Integer, create_engine
from sqlalchemy.orm import Session, declarative_base
engine = create_engine("sqlite://")
Base = declarative_base()
# %%
# expect: mutates=Base
class Station(Base):
    __tablename__ = "station"
    id = Column(Integer, primary_key=True)
# %%
# expect: mutates=
Base.metadata.create_all(engine)
session = Session(bind=engine)
# %%
# expect: mutates=session
session.add(Station(id=1))
session.commit()
# %%
# expect: mutates=
rows = session.query(Station).filter(Station.id > 0).all()
engine.execute("select * from station").fetchall()
# %%
print(len(rows), session)
# flow: 1 -> 2 Base
# flow: 1 -> 2 Column
# flow: 1 -> 2 Integer
# flow: 2 -> 3 Base
# flow: 1 -> 3 engine
# flow: 1 -> 3 Session
# flow: 2 -> 4 Station
# flow: 3 -> 4 session
# flow: 1 -> 5 engine
# flow: 4 -> 5 session
# flow: 2 -> 5 Station
# flow: 4 -> 6 session
# flow: 5 -> 6 rows
# flow: 3 -> 4 file effect
# flow: 3 -> 5 file effect
# flow: 4 -> 5 file? effect
