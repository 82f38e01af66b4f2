# %%
import fsspec
from fsspec.implementations.memory import MemoryFileSystem


class Bucket(MemoryFileSystem):
    protocol = "bucket"


# %% [markdown]
# # Register
# %%
fsspec.register_implementation("bucket", Bucket, clobber=True)
# %% [markdown]
# # Make the data
# %%
rows = [i * i for i in range(10)]
total = sum(rows)
# %% [markdown]
# # Use the registry
# %%
print(fsspec.get_filesystem_class("bucket").__name__, total)
# %% [markdown]
# # Report
# %%
for row in rows:
    print(row)
