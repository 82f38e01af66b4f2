# %%
# expect: imports=Decimal,getcontext
from decimal import Decimal, getcontext
# %% [markdown]
# ## Set
# %%
# expect: reads=getcontext
# flow: 1 -> 2 getcontext
getcontext().prec = 5
# %% [markdown]
# ## Use
# %%
# expect: reads=Decimal writes=third
# flow: 1 -> 3 Decimal
# flow: 2 -> 3 decimal.context effect
third = Decimal(1) / Decimal(3)
print(third)
# %% [markdown]
# ## Use more
# %%
# expect: reads=Decimal,third
# flow: 1 -> 4 Decimal
# flow: 2 -> 4 decimal.context effect
# flow: 3 -> 4 third
print(third * 2, Decimal(2) / 3)
