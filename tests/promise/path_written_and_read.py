# %%
from pathlib import Path
Path("a.txt").write_text("one")
# %% [markdown]
# # Part A
# %%
Path("a.txt").write_text("two")
# %% [markdown]
# # Part B
# %%
print(Path("a.txt").read_text())
