# %% [markdown]
# # One
# %%
import counter
x = 1
counter.add("a")
# %% [markdown]
# # Two
# %%
counter.configure(factor=3)
y = counter.draw()
counter.Box.total += 4
# %% [markdown]
# # Three
# %%
z = counter.draw()
print(counter.ITEMS, counter.FACTOR, counter.Box.total, z)
# %% [markdown]
# # Four
# %%
print(x + 1)
