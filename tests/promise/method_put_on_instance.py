# %%
import types
class Counter:
    n = 1
counter = Counter()
def increase(self):
    self.n += 1
    return self.n
counter.increase = types.MethodType(increase, counter)
# %% [markdown]
# # Use
# %%
print(counter.increase())
# %% [markdown]
# # Show
# %%
print(counter.n, counter.increase(), counter.increase.__self__ is counter)
