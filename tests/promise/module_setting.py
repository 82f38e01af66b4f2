# %% [markdown]
# # Setup
# %%
import calendar
import json
import string
from xml.dom import minidom

numbers = [3, 1, 2]
minidom.Node.allnodes_seen = "none"
string.punctuation_kept = "."
json.encoder.FLOAT_DIGITS = 3
calendar.January = 0
# %% [markdown]
# # Work
# %%
total = sum(numbers)
print(string.punctuation_kept, calendar.January)
string.punctuation_kept = f".{total}"
# %% [markdown]
# # Report
# %%
import json.encoder as coder
import string as text
print(total, text.punctuation_kept, coder.FLOAT_DIGITS, minidom.Node.allnodes_seen)
