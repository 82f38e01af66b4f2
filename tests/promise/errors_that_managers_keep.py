# %% [markdown]
# # Make
# %%
from contextlib import contextmanager
import unittest

skipped = []
result = None
x = 1


@contextmanager
def safe(name):
    try:
        yield
    except ValueError as error:
        skipped.append(name)
        print(name, error)


class Kept:
    error = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.error = kind
        return kind is not None


class Plain:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        return False


# %% [markdown]
# # Try
# %%
with safe("parse"):
    result = int("x")
    total = result + 1
# %% [markdown]
# # Keep
# %%
with Kept() as kept:
    x = 1 / 0
with unittest.TestCase().assertRaises(KeyError):
    y = {}["a"]
with Plain():
    z = 3
# %% [markdown]
# # Look
# %%
print(result, skipped, x, kept.error, z)
try:
    print(total)
except NameError:
    print("no total")
print("y" in globals())
