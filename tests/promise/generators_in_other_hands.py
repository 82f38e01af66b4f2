# %% [markdown]
# # Generators, buffers and iterators that others use
# %%
import io
import itertools
import zipfile

import numpy as np
import pandas as pd

rng = np.random.default_rng(0)
frame = pd.DataFrame({"a": range(10), "g": list("ab") * 5})
packed = io.BytesIO()
archive = zipfile.ZipFile(packed, "w")
it = iter(range(20))
pairs = zip(it, "abcdef")
# %% [markdown]
# ## Draw
# %%
print(frame.groupby("g").sample(1, random_state=rng))
# %% [markdown]
# ## Take
# %%
list(itertools.islice(it, 3))
# %% [markdown]
# ## Go on
# %%
print(rng.random(), next(pairs))
# %% [markdown]
# ## End
# %%
print(next(it), rng.random())
