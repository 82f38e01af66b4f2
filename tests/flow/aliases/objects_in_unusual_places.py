# %%
# expect: mutates=
import threading, json, sys, contextlib, io
import numpy as np
class Tee:
    def __init__(self): self.lines = []
    def write(self, text): self.lines.append(text); seen.append(1)
    def flush(self): pass
seen = []
tee = Tee()
d1, d2, d4, d5 = {}, {}, {}, {}
def work(x): x["n"] = 1
# %%
# expect: mutates=seen,tee
# flow: 1 -> 2 seen through Tee
# flow: 1 -> 2 tee
print("a", file=tee)
# %%
# expect: mutates=seen,tee
# flow: 1 -> 3 json
# flow: 2 -> 3 seen through Tee
# flow: 2 -> 3 tee
json.dump([1], tee)
# %%
# expect: mutates=seen,tee
# flow: 1 -> 4 contextlib
# flow: 3 -> 4 seen through Tee
# flow: 3 -> 4 tee
with contextlib.redirect_stdout(tee):
    print("x")
# %%
# expect: mutates=d1
# flow: 1 -> 5 d1
# flow: 1 -> 5 threading
# flow: 1 -> 5 work
t = threading.Thread(target=work, args=(d1,))
t.start(); t.join()
# %%
# expect: mutates=
# flow: 1 -> 6 d2
# flow: 1 -> 6 threading
# flow: 1 -> 6 work
t2 = threading.Thread(target=work, kwargs={"x": d2})
# %%
# expect: mutates=d2,t2
# flow: 6 -> 7 t2
t2.start(); t2.join()
# %%
# expect: mutates=
# flow: 1 -> 8 d4
# flow: 1 -> 8 np
arr = np.array([d4, d4], dtype=object)
# %%
# expect: mutates=arr,d4
# flow: 8 -> 9 arr
arr[0]["n"] = 3
# %%
# expect: mutates=
# flow: 1 -> 10 d5
try:
    raise ValueError("x", d5)
except ValueError as e:
    kept = e.args
# %%
# expect: mutates=d5,kept
# flow: 10 -> 11 kept
kept[1]["n"] = 5
# %%
# expect: mutates=
# flow: 1 -> 12 d1
# flow: 1 -> 12 d2
# flow: 1 -> 12 d4
# flow: 11 -> 12 d5
# flow: 4 -> 12 seen
# flow: 5 -> 12 d1?
# flow: 7 -> 12 d2?
# flow: 9 -> 12 d4?
print(d1, d2, d4, d5, seen)
