# %%
import numpy as np
import pandas as pd
frame = pd.DataFrame({"name": ["ann", "bob"], "age": [1, 2]})
name = frame["name"]
words = np.array(["x", "y", "z"], dtype=object)
tail = words[1:]
# %% [markdown]
# # Change
# %%
name.iloc[0] = "zoe"
tail[0] = "changed"
# %% [markdown]
# # Show
# %%
print(frame)
print(words.tolist())
