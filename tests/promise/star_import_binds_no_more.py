# %%
from math import *
from random import *

x = cos(2.*pi)
rows = [1, 2, 3]
print(x, rows[int(1.*2) - 1], 3. *x)
# %% [markdown]
# # Exceptions
# %%
try:
    print(test)
except NameError as error:
    print("caught", error)
# %% [markdown]
# # Old Python
# %%
try:
    numbers = xrange
except NameError:
    numbers = range
print(list(numbers(3)))
