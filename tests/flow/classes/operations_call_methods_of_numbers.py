# %%
import math
class C:
    def __init__(self):
        self.n = 0
    def __index__(self):
        self.n += 1
        return 1
    def __float__(self):
        self.n += 1
        return 1.0
    def __bool__(self):
        self.n += 1
        return True
o = C()
# %%
# expect: mutates=o
[1, 2][o]
# %%
# expect: mutates=o
[1, 2][o:]
# %%
# expect: mutates=o
range(o)
# %%
# expect: mutates=o
hex(o)
# %%
# expect: mutates=o
[0] * o
# %%
# expect: mutates=o
math.sqrt(o)
# %%
# expect: mutates=o
round(1.5, o)
# %%
# expect: mutates=o
any([o])
# %%
# expect: mutates=o
list(filter(None, [o]))
# %%
# expect: mutates=o
"%d" % o
# %%
# expect: mutates=o
int(o)
