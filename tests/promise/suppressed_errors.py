# %%
from contextlib import suppress

with suppress(ZeroDivisionError):
    ratio = 1 / 0
    total = 1
# %% [markdown]
# # Look
# %%
print("ratio" in globals(), "total" in globals())
with suppress(NameError):
    print(ratio)
