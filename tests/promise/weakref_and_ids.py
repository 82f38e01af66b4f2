# %%
import weakref
class Thing: pass
thing = Thing()
ref = weakref.ref(thing)
# %% [markdown]
# ## Look
# %%
print(ref() is thing)
# %% [markdown]
# ## Tag
# %%
thing.tag = 1
print(ref().tag)
