# %%
annotations = 3

# %%
from __future__ import annotations as ann

# %% [markdown]
# # Look
# %%
x: Undefined = 5
print(x, annotations, __annotations__ if False else "")
print(type(ann).__name__)
