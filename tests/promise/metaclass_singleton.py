# %% [markdown]
# # Meta
# %%
class Singleton(type):
    _all = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._all:
            cls._all[cls] = super().__call__(*args, **kwargs)
        return cls._all[cls]
class Settings(metaclass=Singleton):
    def __init__(self, level=1):
        self.level = level
        self.seen = []
a = Settings(3)
# %% [markdown]
# # Change
# %%
Settings().seen.append("x")
# %% [markdown]
# # More
# %%
b = Settings()
b.level += 1
# %% [markdown]
# # Report
# %%
print(a.seen, a.level, a is b)
