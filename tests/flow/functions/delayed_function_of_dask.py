# %%
import dask
scale = 3
seen = []
# %%
def work(x):
    seen.append(x)
    return x * scale
# %%
parts = [dask.delayed(work)(i) for i in range(3)]
total = dask.delayed(sum)(parts)
# %%
# expect: reads=total,scale,seen mutates=seen
print(total.compute())
# %%
# flow: 1 -> 3 dask
# flow: 2 -> 3 work
# flow: 3 -> 4 total
# flow: 1 -> 4 scale? through work
# flow: 1 -> 4 seen? through work
# flow: 1 -> 5 seen
# flow: 4 -> 5 seen?
print(seen)
