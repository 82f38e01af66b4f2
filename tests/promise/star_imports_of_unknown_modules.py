# %% [markdown]
# # Set up
# %%
from packaging.version import *
from packaging.specifiers import *
# %% [markdown]
# # Versions
# %%
versions = [str(Version(text)) for text in ("1.2.0", "3.0")]
# %% [markdown]
# # Choose
# %%
chosen = list(SpecifierSet(">=2").filter(versions))
print(chosen)
