# %%
import contextlib
events = []
@contextlib.contextmanager
def section(name):
    events.append("in " + name)
    yield name
    events.append("out " + name)
# %% [markdown]
# ## Run
# %%
with section("a") as current:
    events.append(current)
# %% [markdown]
# ## Show
# %%
print(events, current)
