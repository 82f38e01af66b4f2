# %% tags=["step:collect"]
rows = [[1, 2], [3, 4]]
kept = [rows]
# %% tags=["step:look"]
last = kept[0][-1]
print(last)
# %%
print(rows)
# %% tags=["step:tell"]
rows.append([5, 6])
print(kept, last)
