# %%
import warnings
warnings.filterwarnings("error", message="careful")
# %% [markdown]
# ## Warn
# %%
try:
    warnings.warn("careful now")
    print("not raised")
except UserWarning as w:
    print("raised", w)
