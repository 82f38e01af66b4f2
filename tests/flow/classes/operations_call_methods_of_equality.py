# %%
import collections
d, s = {}, set()
class C:
    def __init__(self):
        self.n = 0
    def __eq__(self, other):
        self.n += 1
        return True
    def __hash__(self):
        self.n += 1
        return 1
o = C()
# %%
# expect: mutates=o
[o] == [5]
# %%
# expect: mutates=o
(o, 1) != (5, 1)
# %%
# expect: mutates=o
5 == o
# %%
# expect: mutates=o
o != 5
# %%
# expect: mutates=o
o in [1, 2]
# %%
# expect: mutates=o
[1].count(o)
# %%
# expect: mutates=o
{o}
# %%
# expect: mutates=o
{o: 1}
# %%
# expect: mutates=o
{k for k in [o]}
# %%
# expect: mutates=o
{k: 1 for k in [o]}
# %%
# expect: mutates=o
x = d.get(o)
# %%
# expect: mutates=o
frozenset([o])
# %%
# expect: mutates=o
collections.Counter([o])
# %%
# expect: mutates=o
hash((o, 1))
# %%
# expect: mutates=o
{1} | {o}
