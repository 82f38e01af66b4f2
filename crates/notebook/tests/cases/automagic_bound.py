# %%
ls = [1]
# %%
ls
# %%
pwd
# %%
timeit len(ls)
# %%
whos
# %%
here = %pwd
# %%
import os.path as env
# %%
env
# %%
ll -a
