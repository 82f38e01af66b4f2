# %%
# expect: writes=old defines=Model
class Model:
    kind = 1
    def predict(self):
        return "old"
old = Model()
# %% [markdown]
# ## New model
# %%
# expect: writes=new defines=Model
class Model:
    kind = 2
    def predict(self):
        return "new"
new = Model()
# %% [markdown]
# ## Compare
# %%
# expect: reads=Model,new,old
# flow: 1 -> 3 old
# flow: 2 -> 3 Model
# flow: 2 -> 3 new
print(old.predict(), new.predict(), isinstance(old, Model), isinstance(new, Model), old.kind, new.kind)
