# %%
from decimal import Decimal, getcontext
# %% [markdown]
# ## Set
# %%
getcontext().prec = 5
# %% [markdown]
# ## Use
# %%
third = Decimal(1) / Decimal(3)
print(third)
# %% [markdown]
# ## Use more
# %%
print(third * 2, Decimal(2) / 3)
