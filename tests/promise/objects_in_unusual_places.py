# %% [markdown]
# # Objects in threads, arrays, exceptions, and such as stand in for files
# %%
import contextlib
import json
import threading

import numpy as np

seen = []


class Tee:
    def __init__(self):
        self.lines = []

    def write(self, text):
        self.lines.append(text)
        seen.append(len(text))

    def flush(self):
        pass


def work(record):
    record["n"] = record.get("n", 0) + 1


tee = Tee()
first, second, third, fourth = {}, {}, {}, {}
# %% [markdown]
# ## Keep
# %%
array = np.array([third, third], dtype=object)
try:
    raise ValueError("x", fourth)
except ValueError as error:
    kept = error.args
# %% [markdown]
# ## Write
# %%
print("a", file=tee)
json.dump([1], tee)
with contextlib.redirect_stdout(tee):
    print("into the tee")
# %% [markdown]
# ## Work
# %%
thread = threading.Thread(target=work, args=(first,))
other = threading.Thread(target=work, kwargs={"record": second})
thread.start()
other.start()
thread.join()
other.join()
del thread, other
# %% [markdown]
# ## Change
# %%
array[0]["n"] = 3
kept[1]["n"] = 5
# %% [markdown]
# ## Show
# %%
print(first, second, third, fourth, seen, tee.lines)
