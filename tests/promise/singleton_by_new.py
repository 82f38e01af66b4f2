# %% [markdown]
# # S
# %%
class Single:
    _inst = None
    def __new__(cls, *a):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
            cls._inst.items = []
        return cls._inst
s = Single()
# %% [markdown]
# # Use
# %%
Single().items.append(1)
# %% [markdown]
# # Use
# %%
t = Single()
t.items.append(2)
# %% [markdown]
# # Report
# %%
print(s.items, s is t, s is Single())
