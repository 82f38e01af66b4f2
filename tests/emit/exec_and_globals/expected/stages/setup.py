"""Setup: notebook cells 1-2.

Runs in the notebook's namespace, not as a function: exec() runs code that is only known when it
runs (cell 1). It finds there: name.
"""

# [cell 1]
exec(name + " = 1")
globals()["y"] = 2

# [cell 2]
print(x + y)
