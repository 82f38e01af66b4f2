# %% [markdown]
# # E
# %%
class AppError(Exception):
    seen = 0
    def __init__(self, code, *a):
        super().__init__(code, *a)
        self.code = code
        AppError.seen += 1
errors = []
def attempt(f, *a):
    try:
        return f(*a)
    except AppError as e:
        errors.append(e)
        return e.code
# %% [markdown]
# # T
# %%
def bad(x):
    if x > LIM: raise AppError(x, "big")
    return x
LIM = 1
out = [attempt(bad, i) for i in range(4)]
# %% [markdown]
# # U
# %%
LIM = 2
out += [attempt(bad, i) for i in range(4)]
del errors[0]
# %% [markdown]
# # Report
# %%
try:
    raise errors[-1]
except AppError as e:
    print(e.args, AppError.seen)
print(out, [e.code for e in errors])
