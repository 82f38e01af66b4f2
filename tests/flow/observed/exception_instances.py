# %%
# expect: writes=errors defines=Bad
errors = []
class Bad(Exception):
    def __init__(self, code, *, hint=None):
        super().__init__(code)
        self.hint = hint
# %% [markdown]
# ## Collect
# %%
# expect: reads=Bad,errors writes=errors mutates=errors
# flow: 1 -> 2 Bad
# flow: 1 -> 2 errors
try:
    raise Bad(3, hint="h")
except Bad as e:
    errors.append(e)
# %% [markdown]
# ## Show
# %%
# expect: reads=errors
# flow: 2 -> 3 errors
print(errors[0].args, errors[0].hint, type(errors[0]).__name__)
