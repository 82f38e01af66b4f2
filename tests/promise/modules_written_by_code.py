# %%
from pathlib import Path


def squared_by_it(x):
    return workers_of_ours.square(x)


def named():
    return "workers_of_ours.py"


code = "def square(x):\n    return x * x\n"
with open(named(), "w") as file:
    file.write(code)

# %% [markdown]
# # Use
# %%
import workers_of_ours

squares = [*map(workers_of_ours.square, [1, 2])]
print(squares)

# %% [markdown]
# # Again
# %%
print(workers_of_ours.square(3), squared_by_it(4), squares)

# %% [markdown]
# # Another
# %%
text = "def helper(x):\n    return x + 1\n\n\n"
Path("lib").mkdir(exist_ok=True)
Path("lib/helpers_of_ours.py").write_text(text + "SEEN = []\n")

# %% [markdown]
# # By name
# %%
from lib.helpers_of_ours import SEEN, helper as other

SEEN.append(other(1))
print(SEEN)

# %% [markdown]
# # By folder
# %%
import sys

Path("more").mkdir(exist_ok=True)
Path("more/settings_of_ours.py").write_text("A = 1")
sys.path.insert(0, "more")

# %% [markdown]
# # What it holds
# %%
import settings_of_ours

a = settings_of_ours.A
print(a, SEEN)
