# %%
class Model:
    kind = 1
    def predict(self):
        return "old"
old = Model()
# %% [markdown]
# ## New model
# %%
class Model:
    kind = 2
    def predict(self):
        return "new"
new = Model()
# %% [markdown]
# ## Compare
# %%
print(old.predict(), new.predict(), isinstance(old, Model), isinstance(new, Model), old.kind, new.kind)
