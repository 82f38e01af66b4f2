# %% [markdown]
# # Setup
# %%
import math
import os
import string

os.environ["PROMISE_DELETED"] = "1"
os.environ["PROMISE_IN_FUNCTION"] = "2"
os.environ["PROMISE_IN_LOOP"] = "3"
math.deleted_here = 5
string.deleted_there = "a"


def teardown(*names):
    for name in names:
        del os.environ[name]


# %% [markdown]
# # Restore
# %%
del os.environ["PROMISE_DELETED"], math.deleted_here
delattr(string, "deleted_there")
# %% [markdown]
# # Restore the rest
# %%
teardown("PROMISE_IN_FUNCTION")
for name in ["PROMISE_IN_LOOP"]:
    if name in os.environ:
        del os.environ[name]
# %% [markdown]
# # Report
# %%
print([os.environ.get("PROMISE_" + name) for name in ["DELETED", "IN_FUNCTION", "IN_LOOP"]])
print(hasattr(math, "deleted_here"), hasattr(string, "deleted_there"))
