# %%
# expect: writes=q defines=Query
class Query:
    def __init__(self):
        self.parts = []
    def where(self, x):
        self.parts.append(x)
        return self
q = Query()
# %% [markdown]
# ## Build
# %%
# expect: reads=q writes=q,r mutates=q
# flow: 1 -> 2 q
r = q.where("a").where("b")
# %% [markdown]
# ## More
# %%
# expect: reads=r writes=q,r mutates=q,r
# flow: 2 -> 3 r
r.where("c")
# %% [markdown]
# ## Show
# %%
# expect: reads=q,r
# flow: 3 -> 4 q
# flow: 3 -> 4 r
print(q.parts, q is r)
