# compile: --split cells
# %%
import numpy as np

rows = np.zeros(3, dtype=[("x", "f8"), ("n", "i4")])
records = rows.view(np.recarray)
made = np.rec.array([(1, 2.0), (3, 4.0)], names="a,b")
one = made[:1]
letters = np.char.array(["a", "b"])
first = letters[:1]
# %%
rows["x"] = 1
made[0].a = 9
letters[0] = "z"
# %%
print(records[0].x, repr(records), made, one.a, first, letters.upper(), type(records), type(first))
