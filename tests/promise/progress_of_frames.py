# %% [markdown]
# # Set up
# %%
import pandas as pd
from tqdm import tqdm

tqdm.pandas()
factor = [2]


def scaled(value):
    return value * factor[0]


# %% [markdown]
# # Load
# %%
frame = pd.DataFrame({"x": [1, 2, 3]})
factor.append(frame["x"].sum())
# %% [markdown]
# # Clean
# %%
frame["y"] = frame["x"].progress_apply(scaled)
print(frame)
