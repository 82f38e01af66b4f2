# %% [markdown]
# # T
# %%
class Pair(tuple):
    made = 0
    def __new__(cls, a, b):
        cls.made += 1
        return super().__new__(cls, (a, b))
class Weird:
    pool = []
    def __new__(cls):
        self = cls.pool.pop() if cls.pool else object.__new__(cls)
        return self
    def free(self):
        type(self).pool.append(self)
w = Weird(); w.tag = [1]
# %% [markdown]
# # U
# %%
p = Pair([1], 2)
w.free()
# %% [markdown]
# # V
# %%
p[0].append(3)
w2 = Weird()
w2.tag.append(2)
# %% [markdown]
# # Report
# %%
print(p, Pair.made, w.tag, w is w2)
