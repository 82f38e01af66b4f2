# %%
import traceback
class AppError(Exception):
    def __init__(self, code, *, detail):
        super().__init__(f"{code}: {detail}")
        self.code = code
kept = []
def attempt():
    try:
        1 / 0
    except ZeroDivisionError as cause:
        raise AppError(5, detail="bad") from cause
try:
    attempt()
except AppError as error:
    kept.append(error)
# %% [markdown]
# # Work
# %%
kept.append("x")
# %% [markdown]
# # Show
# %%
error = kept[0]
print(error, error.code, repr(error.__cause__), error.__suppress_context__)
print(error.__traceback__ is not None, traceback.format_exception(error)[-1])
del kept, error
