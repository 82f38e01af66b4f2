# %%
from pathlib import Path
p = Path("a.txt")
p.write_text("one")
# %% [markdown]
# # Part A
# %%
open("a.txt", "w").write("two")
# %% [markdown]
# # Part B
# %%
print(p.read_text())
