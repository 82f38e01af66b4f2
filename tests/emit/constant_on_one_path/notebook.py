# %%
steps = []
try:
    steps.append("a")
    value = int("x")
except ValueError:
    value = -1
# %%
try:
    import json as reader
except ImportError:
    import csv as reader
print(steps, value, reader.__name__)
