# %%
scores = {"a": 1, "b": 2}
rows = [1, 2]
# %%
# expect: reads=scores,rows mutates=
name, score = next(iter(scores.items()))
key = next(iter(scores))
first = next(iter(rows))
# %%
# flow: 1 -> 2 scores
# flow: 1 -> 2 rows
# flow: 1 -> 3 scores
# flow: 1 -> 3 rows
print(scores, rows)
