# %%
import pandas as pd
frames = {"a": pd.DataFrame({"v": [1]}), "b": pd.DataFrame({"v": [2]})}
first = frames["a"]
# %% [markdown]
# ## Features
# %%
for name, frame in frames.items():
    frame["name"] = name
    frame.index = [name]
# %% [markdown]
# ## Show
# %%
print(first)
all_frames = pd.concat(frames.values())
# %%
all_frames
