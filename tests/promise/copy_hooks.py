# %%
class Model:
    loads = 0
    made = 0
    def __new__(cls, *given):
        cls.made += 1
        return super().__new__(cls)
    def __init__(self, name=""):
        self.name = name
        self.cache = {}
    def __getstate__(self):
        return {"name": self.name}
    def __setstate__(self, state):
        Model.loads += 1
        self.__dict__.update(state, cache=None)
class Handle:
    __slots__ = ("name", "rows")
    def __init__(self, name):
        self.name, self.rows = name, []
    def __reduce__(self):
        return Handle, (self.name,)
model, handle = Model("m"), Handle("h")
# %% [markdown]
# # Use
# %%
model.cache["a"] = 1
handle.rows.append(1)
# %% [markdown]
# # Show
# %%
print(model.cache, handle.rows, Model.loads, Model.made)
