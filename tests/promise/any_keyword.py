# %%
import os

FOLDER = os.path.join("..", "input")
scale = len(FOLDER)


def path(name):
    return os.path.join(FOLDER, name)


def get(name, **options):
    return path(name), options


def put(name="a", /, *names, sep=":", **options):
    return sep.join([FOLDER, name, *names]), options


def only(
    # what it is given *
    # and more **
    **scale_and_more,
):
    return scale, scale_and_more


def several(*names, **options):
    return [path(name) for name in names], options


short = lambda **options: (scale, options)
longer = lambda *names, last=1, **options: (scale, names, last, options)
# %% [markdown]
# # Show
# %%
print(get("a", FOLDER=1, path=2))
print(put("b", "c", FOLDER="mine"), put(sep="+", name=3))
# %% [markdown]
# # Again
# %%
print(only(scale=3), several("a", "b", names=1, path=None))
print(short(scale=1), longer(1, 2, last=3, scale=4), list(map(only, [])))
