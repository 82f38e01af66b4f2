# %% [markdown]
# ## Make
# %%
made = []


class Missing(OSError):
    def __init__(self, name):
        made.append(name)
        super().__init__(2, "not there", name)
        self.tried = [name]


class Metres(float):
    def __new__(cls, value, unit="m"):
        metres = super().__new__(cls, value)
        metres.unit = unit
        return metres

    def __reduce__(self):
        return Metres, (float(self), "copied")


error, length = Missing("a.csv"), Metres(2, "km")
if made:
    errors = {error.filename: error}
# %% [markdown]
# ## Use
# %%
print(error, error.filename, error.errno, error.args, length, length.unit)
error.tried.append("b.csv")
# %% [markdown]
# ## Show
# %%
print(errors["a.csv"].tried, made, length + 1)
