# %% [markdown]
# ## Make
# %%
import os
import subprocess
import sys
os.makedirs("data")
with open("data/table.csv", "w") as file:
    file.write("a\n" * 600_000)
# %% [markdown]
# ## Change unseen
# %%
code = "open('data/table.csv', 'a').write('last\\n')"
subprocess.run([sys.executable, "-c", code], check=True)
# %% [markdown]
# ## Look
# %%
kinds = [(entry.name, entry.is_symlink(), entry.stat(follow_symlinks=False).st_size) for entry in os.scandir("data")]
print(kinds, len(sys.argv) > 0)
# %% [markdown]
# ## Walk
# %%
found = sorted(os.path.join(folder, name) for folder, _, names in os.walk("data") for name in names)
with open(os.path.join(os.getcwd(), "data", "table.csv")) as file:
    print(found, file.read()[-5:])
