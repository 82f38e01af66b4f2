# %%
from tqdm.auto import tqdm
groups = {"a": [1], "b": [2]}
# %%
# expect: reads=groups,tqdm mutates=groups
for name, group in tqdm(groups.items()):
    group.append(0)
# %%
# flow: 1 -> 2 groups
# flow: 1 -> 2 tqdm
# flow: 2 -> 3 groups
print(groups)
