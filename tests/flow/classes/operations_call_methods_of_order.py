# %%
import bisect
import heapq
queue, rows = [], [1]
class C:
    def __init__(self):
        self.n = 0
    def __lt__(self, other):
        self.n += 1
        return True
o = C()
# %%
# expect: mutates=o
min(o, o)
# %%
# expect: mutates=o
max([o, o])
# %%
# expect: mutates=o
sorted([(1, o), (1, o)])
# %%
# expect: mutates=o
heapq.nlargest(1, [o, o])
# %%
# expect: mutates=o
heapq.heapify([o, o])
# %%
# expect: mutates=o
bisect.bisect([o], o)
# %%
# expect: mutates=o
[1] < [o]
# %%
# expect: mutates=o
1 > o
# %%
# expect: mutates=o
[o, o].sort()
