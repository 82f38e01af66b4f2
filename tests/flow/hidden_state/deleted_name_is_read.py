# %%
# expect: reads= writes=big mutates=
import gc
big = list(range(10))
# %%
# expect: reads=big writes= mutates=
# flow: 1 -> 2 big
print(len(big))
# %%
# expect: reads=big,gc writes= mutates=
# flow: 1 -> 3 big
# flow: 1 -> 3 gc
del big
gc.collect()
