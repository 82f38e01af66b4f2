# %%
class Wrapper:
    def __init__(self, inner):
        self._inner = inner
    def __getattr__(self, name):
        return getattr(self._inner, name)
wrapped = Wrapper([1, 2])
# %% [markdown]
# # Use
# %%
wrapped.append(3)
# %% [markdown]
# # Show
# %%
print(wrapped._inner, wrapped.index(3))
