# %%
from multiprocessing import Pool
k = 2
def f(x):
    return x * k
# %%
with Pool(2) as p:
    print(p.map(f, range(4)))
# %%
