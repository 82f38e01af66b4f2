# %%
from decimal import Decimal, getcontext
context = getcontext()
context.prec = 5
# %% [markdown]
# # First
# %%
print(Decimal(1) / 3)
context.prec = 3
# %% [markdown]
# # Second
# %%
print(Decimal(1) / 3, context.prec)
