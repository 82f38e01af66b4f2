# %% [markdown]
# ## Chapter One
# %%
class P:
    def __init__(self): self._l = None
    table = {"x": [1]}
    def rows(self): return self.table["x"]
p = P(); q = P()
# %% [markdown]
# ## Chapter Two
# %%
r = p.rows()
# %% [markdown]
# ## Chapter Three
# %%
r.append(2)
# %% [markdown]
# ## Chapter Four
# %%
print(q.rows())
