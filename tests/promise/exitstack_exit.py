# %% [markdown]
# ## A
# %%
import contextlib
events = []
class Timer:
    def __enter__(self): events.append("+"); return self
    def __exit__(self, *a): events.append("-")
# %% [markdown]
# ## B
# %%
with contextlib.ExitStack() as st:
    t = st.enter_context(Timer())
    print(events)
# %% [markdown]
# ## C
# %%
print(events)
# %% [markdown]
# ## D
# %%
stack = contextlib.ExitStack()
stack.enter_context(Timer()); stack.callback(events.append, "cb")
stack.close()
# %% [markdown]
# ## E
# %%
print(events)
# %% [markdown]
# ## F
# %%
with contextlib.closing(type("X", (), {"close": lambda s: events.append("closed")})()): pass
# %% [markdown]
# ## G
# %%
print(events)
class Deco(contextlib.ContextDecorator):
    def __enter__(self): events.append("deco")
    def __exit__(self, *a): pass
@Deco()
def h(): return 1
# %% [markdown]
# ## H
# %%
h()
# %% [markdown]
# ## I
# %%
print(events)
