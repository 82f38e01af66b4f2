# %%
# expect: imports=os
import os
os.makedirs("out", exist_ok=True)
# %% [markdown]
# ## Go
# %%
# expect: reads=os
# flow: 1 -> 2 os
os.chdir("out")
# %% [markdown]
# ## Write
# %%
# expect: writes=f
# flow: 1 -> 3 file effect
with open("here.txt", "w") as f:
    f.write("x")
# %% [markdown]
# ## Back
# %%
# expect: reads=os
# flow: 1 -> 4 os
# flow: 1 -> 4 out effect
# flow: 3 -> 4 out effect
os.chdir("..")
print(sorted(os.listdir("out")))
