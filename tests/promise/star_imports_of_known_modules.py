# %%
# Several star imports: which of them has a name, only running them tells.
from enum import *
from abc import *
from json import *
# %% [markdown]
# ## Defined
# %%
class Kind(IntEnum):
    FIRST = 1

class Base(ABC):
    pass
# %% [markdown]
# ## Used
# %%
try:
    loads("{")
except JSONDecodeError as error:
    print(type(error).__name__, int(Kind.FIRST), Base.__mro__[1].__name__)
