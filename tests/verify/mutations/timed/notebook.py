# %%
import random

random.seed(5)

# %%
%timeit random.random()

# %%
drawn = random.random()
