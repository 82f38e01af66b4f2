# %%
errors = []
class Bad(Exception):
    def __init__(self, code, *, hint=None):
        super().__init__(code)
        self.hint = hint
# %% [markdown]
# ## Collect
# %%
try:
    raise Bad(3, hint="h")
except Bad as e:
    errors.append(e)
# %% [markdown]
# ## Show
# %%
print(errors[0].args, errors[0].hint, type(errors[0]).__name__)
