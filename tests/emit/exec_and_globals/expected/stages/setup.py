"""Setup: notebook cells 1-2."""

# [cell 1]
exec(name + " = 1")
globals()["y"] = 2

# [cell 2]
print(x + y)
