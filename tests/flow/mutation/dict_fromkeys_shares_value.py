# %%
boxes = dict.fromkeys("ab", [])
# %%
# expect: reads=boxes writes=boxes mutates=boxes
boxes["a"].append(1)
# %%
# expect: reads=boxes writes= mutates=
# flow: 1 -> 2 boxes
# flow: 2 -> 3 boxes
print(boxes)
