# %%
import os
from pathlib import Path
OUT = Path("made")
OUT.mkdir(exist_ok=True)
# %% [markdown]
# # Write
# %%
(OUT / "a.txt").write_text("a")
with open(os.path.join(OUT, "b.txt"), "w") as handle:
    handle.write("b")
# %% [markdown]
# # List
# %%
names = sorted(os.listdir("made"))
print(names)
# %% [markdown]
# # Change
# %%
Path("made/a.txt").write_text("more")
# %% [markdown]
# # Read
# %%
text = open(f"{OUT}/a.txt").read()
print(text, [p.name for p in sorted(OUT.glob("*.txt"))])
