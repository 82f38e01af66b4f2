# %%
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
r = q.where("a").where("b")
# %% [markdown]
# ## More
# %%
r.where("c")
# %% [markdown]
# ## Show
# %%
print(q.parts, q is r)
