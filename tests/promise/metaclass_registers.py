# %% [markdown]
# # Meta
# %%
class Registers(type):
    known = {}
    def __new__(mcs, name, bases, body, **kw):
        cls = super().__new__(mcs, name, bases, body)
        mcs.known[name] = cls
        return cls
class Plugin(metaclass=Registers):
    def run(self): return "plugin"
# %% [markdown]
# # Csv
# %%
class Csv(Plugin):
    def run(self): return "csv" + SEP
SEP = ";"
# %% [markdown]
# # Json
# %%
class Json(Plugin):
    def run(self): return "json" + SEP
SEP = "|"
# %% [markdown]
# # Report
# %%
print(sorted(Registers.known), [Registers.known[n]().run() for n in sorted(Registers.known)])
