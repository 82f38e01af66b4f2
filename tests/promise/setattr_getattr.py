# %%
class Box: pass
box = Box()
for i, name in enumerate(["a", "b"]):
    setattr(box, name, [i])
# %% [markdown]
# ## Alias
# %%
held = getattr(box, "b")
vars(box)["c"] = held
# %% [markdown]
# ## Change
# %%
held.append(9)
box.__dict__["a"] += [1]
# %% [markdown]
# ## Show
# %%
print(box.a, box.b, box.c is box.b)
