# %% [markdown]
# ## A
# %%
import json, ast
d = {'a': [1]}
log = []
def hook(o):
    log.append(o); return o
r = json.loads(json.dumps(d), object_hook=hook)
# %% [markdown]
# ## B
# %%
r['a'].append(2)
# %% [markdown]
# ## C
# %%
print(log, d)
