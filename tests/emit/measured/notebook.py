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
%%timeit -n 3 whole = n * 2; import cmath
cmath.phase(whole)
# %%
%whos
# %%
print(rows)
