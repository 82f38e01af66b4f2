# %%
import pandas as pd
def add_age_group(frame, limit=30):
    frame["group"] = (frame["age"] > limit).map({True: "old", False: "young"})
    return frame
# %%
people = pd.DataFrame({"age": [20, 40]})
# %% [markdown]
# ## Groups
# %%
grouped = add_age_group(people)
# %% [markdown]
# ## Count
# %%
grouped["n"] = 1
print(people, grouped is people)
