# %%
# expect: writes=first,frames imports=pd
import pandas as pd
frames = {"a": pd.DataFrame({"v": [1]}), "b": pd.DataFrame({"v": [2]})}
first = frames["a"]
# %% [markdown]
# ## Features
# %%
# expect: reads=frames writes=first,frame,frames,name mutates=first,frames
# flow: 1 -> 2 frames
for name, frame in frames.items():
    frame["name"] = name
    frame.index = [name]
# %% [markdown]
# ## Show
# %%
# expect: reads=first,frames,pd writes=all_frames
# flow: 1 -> 3 pd
# flow: 2 -> 3 first
# flow: 2 -> 3 frames
print(first)
all_frames = pd.concat(frames.values())
# %%
# expect: reads=all_frames
# flow: 3 -> 4 all_frames
all_frames
