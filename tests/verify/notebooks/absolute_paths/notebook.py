# %% [markdown]
# # Folders
# Paths that name the folder of the run: the package's lies elsewhere, and deeper.

# %%
import os
from pathlib import Path

ROOT = Path.cwd()
DATA = ROOT / "data"
DATA.mkdir(exist_ok=True)
(DATA / "x.txt").write_text("1")
sizes = {DATA / "x.txt": 1, DATA: 0}
texts = {os.path.join(os.getcwd(), "data"): [str(DATA), "data"]}
beside = Path("../elsewhere").resolve()

# %% [markdown]
# ## Read

# %%
print((DATA / "x.txt").read_text(), sizes[DATA], len(texts), beside.name)
