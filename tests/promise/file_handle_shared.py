# %%
import io
buffer = io.StringIO("one\ntwo\nthree\n")
# %% [markdown]
# ## First
# %%
first = buffer.readline().strip()
# %% [markdown]
# ## Second
# %%
second = buffer.readline().strip()
# %% [markdown]
# ## Rest
# %%
print(first, second, buffer.read().strip())
