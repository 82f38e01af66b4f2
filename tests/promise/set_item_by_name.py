# %% [markdown]
# ## A
# %%
import operator
class J:
    def __init__(s, p): s.p = p; s.d = 0
    def __lt__(s, o): return s.p < o.p
items = [J(2), J(1)]
x, y = items
q = {}
operator.setitem(q, 'a', x)
q.__setitem__('b', y)
# %% [markdown]
# ## B
# %%
q['a'].d = 5; q['b'].d = 6
# %% [markdown]
# ## C
# %%
print([i.d for i in items], x.d, y.d)
