# %% [markdown]
# # The folder that IPython says it started in

# %%
import os
from pathlib import Path

here = Path(_dh[-1])
print((here / "a.csv").name, here == Path.cwd())
os.makedirs("sub", exist_ok=True)
os.chdir("sub")

# %% [markdown]
# ## Later

# %%
print(Path(_dh[0]) == Path.cwd().parent, len(_dh))
