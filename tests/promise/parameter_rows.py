# %%
COLUMNS = ["a", "b"]
SIZES = (1, 2.5)
SHARED = ["x"]
GROWN = ["y"]
also = SHARED
# %% [markdown]
# # Use
# %%
def pick(row): return [row[c] for c in COLUMNS]
print(pick({"a": 1, "b": 2}), COLUMNS + [SIZES], type(COLUMNS), type(SIZES))
also.append("z")
GROWN.append(SIZES[0])
# %% [markdown]
# # Use again
# %%
kept = {"columns": COLUMNS}
print(kept, SHARED, also is SHARED, GROWN, list(map(pick, [{"a": 3, "b": 4}])))
# %% [markdown]
# # Compare
# %%
print(kept["columns"] is COLUMNS, kept["columns"] == COLUMNS)
