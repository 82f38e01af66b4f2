# %%
# expect: writes=events defines=section imports=contextlib
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
# expect: reads=events,section writes=current,events mutates=events
# flow: 1 -> 2 events
# flow: 1 -> 2 section
with section("a") as current:
    events.append(current)
# %% [markdown]
# ## Show
# %%
# expect: reads=current,events
# flow: 2 -> 3 current
# flow: 2 -> 3 events
print(events, current)
