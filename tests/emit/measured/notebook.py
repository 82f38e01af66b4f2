# %%
import math

n = 3
rows = []
# %%
%timeit math.sqrt(n)
# %%
%timeit half = n / 2
# %%
%%timeit -n 3
# one more
rows.append(n)
len(rows)
# %%
print(rows)
