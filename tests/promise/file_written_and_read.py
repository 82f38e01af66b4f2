# %%
with open("numbers.txt", "w") as out:
    for i in range(3):
        out.write(f"{i}\n")
# %% [markdown]
# ## Append
# %%
with open("numbers.txt", "a") as out:
    out.write("99\n")
# %% [markdown]
# ## Read
# %%
numbers = [int(line) for line in open("numbers.txt")]
print(numbers)
# %% [markdown]
# ## Names
# %%
import glob
print(sorted(glob.glob("numb*.txt")))
