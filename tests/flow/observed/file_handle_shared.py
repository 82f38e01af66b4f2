# %%
# expect: writes=buffer imports=io
import io
buffer = io.StringIO("one\ntwo\nthree\n")
# %% [markdown]
# ## First
# %%
# expect: reads=buffer writes=buffer,first mutates=buffer
# flow: 1 -> 2 buffer
first = buffer.readline().strip()
# %% [markdown]
# ## Second
# %%
# expect: reads=buffer writes=buffer,second mutates=buffer
# flow: 2 -> 3 buffer
second = buffer.readline().strip()
# %% [markdown]
# ## Rest
# %%
# expect: reads=buffer,first,second writes=buffer mutates=buffer
# flow: 2 -> 4 first
# flow: 3 -> 4 buffer
# flow: 3 -> 4 second
print(first, second, buffer.read().strip())
