# %% [markdown]
# # D
# %%
fields = []
class Field:
    def __set_name__(self, owner, name):
        fields.append((owner.__name__, name))
        self.name = "_" + name
    def __get__(self, obj, typ=None):
        return self if obj is None else getattr(obj, self.name, 0)
    def __set__(self, obj, v):
        log.append((self.name, v))
        setattr(obj, self.name, v)
log = []
# %% [markdown]
# # Model
# %%
class Model:
    lr = Field()
    decay = Field()
# %% [markdown]
# # Use
# %%
m = Model()
m.lr = 3
# %% [markdown]
# # Use
# %%
m.decay = m.lr + 1
# %% [markdown]
# # Report
# %%
print(fields, log, m.lr, m.decay)
