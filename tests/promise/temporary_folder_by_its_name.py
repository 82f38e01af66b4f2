# %% [markdown]
# # Make
# Only the names of a temporary folder and a temporary file go on; their objects live as long as the kernel.
# %%
import os
import tempfile

folder = tempfile.TemporaryDirectory()
path = folder.name
handle = tempfile.NamedTemporaryFile("w", suffix=".csv")
handle.write("a,b\n1,2\n")
handle.flush()
table = handle.name
gone = tempfile.TemporaryDirectory()
gone_path = gone.name
del gone
print(os.path.exists(gone_path))
with tempfile.TemporaryDirectory() as brief:
    print(os.path.exists(brief))
# %% [markdown]
# # Write
# %%
with open(os.path.join(path, "f.txt"), "w") as file:
    print(file.write("x"))
# %% [markdown]
# # Read
# %%
print(os.listdir(path), os.path.exists(gone_path), os.path.exists(brief))
print(open(table).read())


def in_a_function():
    own = tempfile.TemporaryDirectory()
    return own.name


print(os.path.exists(in_a_function()))
del path, table, gone_path, brief
