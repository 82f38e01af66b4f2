# %%
# FALSE CHANGE (`may`): next(iter(x)) of what is not known changes x, and with it what came from the same call (loader, names =
# make_loaders(); next(iter(loader)): names). One who writes iter(x) knows that x is no iterator: only x = iter(…) / generator / next(x) elsewhere says so.
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
