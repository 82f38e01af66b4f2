# %% [markdown]
# # Setup
# %%
import calendar
import string

plain = calendar.isleap
string.kept = "a"
calendar.seen = 1
# %% [markdown]
# # Import
# %%
from string import kept

from calendar import isleap as before

def leap(year):
    return year % 4 != 0

first = kept
# %% [markdown]
# # Change
# %%
string.kept = "b"
second = first + kept
# %% [markdown]
# # Patch
# %%
calendar.isleap = leap
from calendar import isleap as after
print(first, second, kept, string.kept, before(2024), after(2024))
# %% [markdown]
# # Report
# %%
from string import kept as late
print(late, kept, before(2023), after(2023), calendar.isleap(2023))
