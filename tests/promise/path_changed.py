# %%
import os
os.makedirs("out", exist_ok=True)
# %% [markdown]
# ## Go
# %%
os.chdir("out")
# %% [markdown]
# ## Write
# %%
with open("here.txt", "w") as f:
    f.write("x")
# %% [markdown]
# ## Back
# %%
os.chdir("..")
print(sorted(os.listdir("out")))
