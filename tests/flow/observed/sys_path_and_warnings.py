# %%
# expect: imports=warnings
import warnings
warnings.filterwarnings("error", message="careful")
# %% [markdown]
# ## Warn
# %%
# expect: reads=warnings
# flow: 1 -> 2 warnings
# flow: 1 -> 2 warnings.filters effect
try:
    warnings.warn("careful now")
    print("not raised")
except UserWarning as w:
    print("raised", w)
