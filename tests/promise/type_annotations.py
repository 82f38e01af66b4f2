# %%
from __future__ import annotations
count: int = 3
later: str
def twice(x: Missing) -> Nowhere:
    return x * 2
# %% [markdown]
# ## Use
# %%
print(twice(count), __annotations__.get("count"))
# %%
def other(y: AlsoMissing = count) -> int:
    return y
print(other())
