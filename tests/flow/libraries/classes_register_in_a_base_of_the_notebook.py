# %%
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
# %%
class Base(DeclarativeBase):
    pass
# %%
# expect: mutates=Base
class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
# %%
print(Base.metadata.tables)
# flow: 1 -> 2 DeclarativeBase
# flow: 2 -> 3 Base
# flow: 1 -> 3 Mapped
# flow: 1 -> 3 mapped_column
# flow: 3 -> 4 Base
