# %%
from numpy import*
from random import uniform
random.uniform(0, 1)
from random import*
uniform(0, 1)

# %%
print(1)
