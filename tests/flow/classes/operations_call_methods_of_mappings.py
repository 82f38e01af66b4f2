# %%
import operator
import random
d = {}
class C:
    def __init__(self):
        self.n = 0
    def keys(self):
        self.n += 1
        return ["a"]
    def __getitem__(self, key):
        self.n += 1
        return 1
    def __len__(self):
        return 1
o = C()
# %%
# expect: mutates=o
dict(o)
# %%
# expect: mutates=o
x = {**o}
# %%
# expect: mutates=o
dict(**o)
# %%
# expect: mutates=o
"%(a)s" % o
# %%
# expect: mutates=o
"{a}".format(**o)
# %%
# expect: mutates=o
operator.itemgetter("a")(o)
# %%
# expect: mutates=o
sorted([o], key=operator.itemgetter("a"))
# %%
# expect: mutates=o
random.Random(1).choice(o)
# %%
# expect: mutates=o
list(reversed(o))
