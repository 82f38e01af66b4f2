# %%
from tqdm import tqdm
rows = [{"a": 1}, {"a": 2}]
# %%
# expect: reads=rows,tqdm mutates=rows
for i, row in tqdm(enumerate(rows), total=2):
    row["i"] = i
# %%
# flow: 1 -> 2 rows
# flow: 1 -> 2 tqdm
# flow: 2 -> 3 rows
print(rows)
