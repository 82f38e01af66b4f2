# %%
# expect: mutates=
import unknownlib
key = unknownlib.get()
# %%
# expect: mutates=
# flow: 1 -> 2 key
counts = {}
counts[key] = 0
counts[key] += 1
# %%
# expect: mutates=
# flow: 1 -> 3 key
print(key)
