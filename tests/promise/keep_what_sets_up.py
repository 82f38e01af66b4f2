# compile: --keep kept
# Statements that give nothing and set something up stay in a slice: the value depends on them.
# %% [markdown]
# # Set up
# %%
import datetime
import functools
import sqlite3
import sys

import pandas as pd

# %%
sqlite3.register_adapter(datetime.date, lambda day: "day " + day.isoformat())
sqlite3.register_converter("flag", lambda raw: raw == b"1")
# %%
sys.setrecursionlimit(20000)


# %%
@functools.lru_cache(None)
def load(n):
    return [n]


load(1).append(5)


# %%
@pd.api.extensions.register_dataframe_accessor("sized")
class Sized:
    def __init__(self, frame):
        self.frame = frame

    def count(self):
        return len(self.frame)


# %% [markdown]
# # Ask
# %%
class Net:
    def __init__(self):
        self.log = []

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        self.log.append(name)
        return 1

    def __bool__(self):
        self.log.append("asked")
        return True


net = Net()
# %%
hasattr(net, "width")
# %%
if net:
    pass
# %% [markdown]
# # Use
# %%
con = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES)
con.execute("create table t (a flag)")
con.execute("insert into t values (1)")
rows = con.execute("select a, ? from t", (datetime.date(2024, 1, 1),)).fetchall()


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


# %%
kept = (rows, depth(3000), load(1), pd.DataFrame({"a": [1, 2]}).sized.count(), net.log)
