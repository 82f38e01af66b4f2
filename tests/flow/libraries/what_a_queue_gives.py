# %%
# expect: mutates=
import queue
rows = [{"a": 1}, {"a": 2}]
q = queue.Queue()
for r in rows:
    q.put(r)
# %%
# expect: mutates=q
# flow: 1 -> 2 q
first = q.get()
# %%
# expect: mutates=first,q,r,rows
# flow: 2 -> 3 first
first["a"] = 10
# %%
# flow: 3 -> 4 rows
print(rows)
