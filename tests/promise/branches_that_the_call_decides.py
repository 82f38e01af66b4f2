# %% [markdown]
# # Helpers
# %%
import math
import random

weights = {"a": 1}
log = []


def score(values, train=True, mode="sum", extra=None):
    if train:
        log.append(len(values))
        return sum(values) * weights["a"]
    elif train == False:
        if extra is not None:
            values.append(extra)
        if mode == "root":
            return math.sqrt(sum(values))
        return random.choice([late, 1]) if mode == "draw" else len(values)


def clean(rows, inplace=False):
    if not inplace:
        rows = list(rows)
    rows.append(0)
    return rows


# %% [markdown]
# # Data
# %%
rows = [4, 5, 7]
# %% [markdown]
# # Test first
# %%
print(score(rows, train=False, mode="root"))
more = clean(rows)
# %% [markdown]
# # Change what only training reads
# %%
weights["a"] = 3
late = 2
# %% [markdown]
# # Train
# %%
print(score(rows), log)
print(score(rows, train=False, extra=1), rows, more)
# %% [markdown]
# # Draw
# %%
random.seed(3)
print(score(rows, train=False, mode="draw"))
clean(rows, inplace=True)
# %% [markdown]
# # Show
# %%
print(rows, more, log, weights)
