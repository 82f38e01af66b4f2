# %%
# What a star import brings, whether or not the knowledge of the module lists it.
from typing import *
# %% [markdown]
# ## Enumerations
# %%
def words(line: str) -> List[str]:
    kept: Optional[str] = None
    return line.split()
# %% [markdown]
# ## Used
# %%
print(words("10 READ N"), get_type_hints(words)["return"])
