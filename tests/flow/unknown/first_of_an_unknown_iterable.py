# %%
from data_setup import make_loaders
loader, names = make_loaders("a")
# %%
# expect: reads=loader mutates=
images, labels = next(iter(loader))
# %%
# flow: 1 -> 2 loader
# flow: 1 -> 3 names
# flow: 1 -> 3 loader
print(names, loader)
