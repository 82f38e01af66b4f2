# %% [markdown]
# # Lambdas in lists, dictionaries and objects read what they need when they are called
# %%
scale = float("2.5")
limits = {"low": 1}
offset = len("abc")
# %% [markdown]
# ## Make
# %%


class Holder:
    def __init__(self, call):
        self.call = call


steps = [("scaled", lambda x: x * scale), ("limited", lambda x: max(x, limits["low"]))]
holder = Holder(lambda x: x + offset)
# %% [markdown]
# ## Use
# %%
print([step(2) for _, step in steps], holder.call(3))
# %% [markdown]
# ## Change
# %%
limits["low"] = 5
# %% [markdown]
# ## Use again
# %%
print([step(2) for _, step in steps], holder.call(3))
