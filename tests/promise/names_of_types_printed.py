# %%
import traceback
class BadRow(Exception):
    pass
def check(x):
    if x > 1:
        raise BadRow(f"row {x}")
# %% [markdown]
# # Check
# %%
try:
    check(5)
except BadRow as error:
    print(type(error), BadRow.__module__)
    print(traceback.format_exc().splitlines()[-1])
