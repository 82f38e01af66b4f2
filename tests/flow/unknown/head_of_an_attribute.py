# %%
import sqlalchemy
from mine import load_properties

engine = sqlalchemy.create_engine("sqlite://")
# %%
properties = load_properties.Properties(engine)
properties.frame.head()
# %%
other = load_properties.Census(engine)
# flow: 1 -> 2 engine
# flow: 1 -> 2 load_properties
# flow: 1 -> 3 engine
# flow: 1 -> 3 load_properties
