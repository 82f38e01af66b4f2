# %% [markdown]
# # Make
# %%
import numpy as np

grown = np.arange(6.0)
pairs = {"left": np.arange(4), "right": np.ones((2, 3))}
whole = np.arange(12)
part = whole[2:8]
apart = np.arange(20)[5:9]
columns = np.asfortranarray(np.arange(6).reshape(2, 3)).copy("F")
flipped = np.arange(6).reshape(2, 3).copy().T
objects = np.array([1, "a", None], dtype=object)
strided = np.arange(10)[::2]
nothing = np.zeros(0)
# %% [markdown]
# # See
# %%
held = [grown, *pairs.values(), whole, part, apart, columns, flipped, objects, strided, nothing]
print([each.flags.owndata for each in held])
# %% [markdown]
# # Resize
# %%
grown.resize(3, refcheck=False)
pairs["left"].resize(6, refcheck=False)
columns.resize(3, 4, refcheck=False)
objects.resize(5, refcheck=False)
nothing.resize(2, refcheck=False)
# %% [markdown]
# # Read
# %%
print(grown, pairs, columns, objects, nothing)
print([each.flags.owndata for each in (grown, pairs["right"], whole, part, apart, strided)])
