# %%
import bisect
import heapq
import pickle
class C:
    def __init__(self):
        self.n = 0
    def add(self):
        self.n += 1
    def __call__(self):
        self.n += 1
    def __contains__(self, key):
        self.n += 1
        return True
o = C()
# %%
# expect: mutates=
print(f"{o}", [o], "%s" % o, {o: 1})
# %%
# expect: mutates=
[o] == [5], min([1, 2]), heapq.nlargest(1, [1]), pickle.dumps(o), str([o])
# %%
# expect: mutates=o
1 in o
