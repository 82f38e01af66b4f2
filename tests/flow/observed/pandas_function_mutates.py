# %%
# expect: defines=add_age_group imports=pd
import pandas as pd
def add_age_group(frame, limit=30):
    frame["group"] = (frame["age"] > limit).map({True: "old", False: "young"})
    return frame
# %%
# expect: reads=pd writes=people
# flow: 1 -> 2 pd
people = pd.DataFrame({"age": [20, 40]})
# %% [markdown]
# ## Groups
# %%
# expect: reads=add_age_group,people writes=grouped,people mutates=people
# flow: 1 -> 3 add_age_group
# flow: 2 -> 3 people
grouped = add_age_group(people)
# %% [markdown]
# ## Count
# %%
# expect: reads=grouped,people writes=grouped,people mutates=grouped,people
# flow: 3 -> 4 grouped
# flow: 3 -> 4 people
grouped["n"] = 1
print(people, grouped is people)
