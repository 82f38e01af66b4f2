# %%
import pandas as pd
frame = pd.DataFrame({"sex": ["m", "f", None], "age": [1, 2, 3]})
sex, age = frame["sex"], frame.age
# %% [markdown]
# # Change
# %%
sex.fillna("unknown", inplace=True)
sex[sex == "m"] = "male"
age.replace(1, 1.5, inplace=True)
# %% [markdown]
# # Show
# %%
print(frame, frame["sex"] is sex)
