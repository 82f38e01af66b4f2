# %%
# expect: writes=i,out
with open("numbers.txt", "w") as out:
    for i in range(3):
        out.write(f"{i}\n")
# %% [markdown]
# ## Append
# %%
# expect: writes=out
# flow: 1 -> 2 file effect
# flow: 1 -> 2 numbers.txt effect
with open("numbers.txt", "a") as out:
    out.write("99\n")
# %% [markdown]
# ## Read
# %%
# expect: writes=numbers
# flow: 1 -> 3 numbers.txt effect
# flow: 2 -> 3 numbers.txt effect
numbers = [int(line) for line in open("numbers.txt")]
print(numbers)
# %% [markdown]
# ## Names
# %%
# expect: imports=glob
# flow: 1 -> 4 file effect
# flow: 2 -> 4 file effect
import glob
print(sorted(glob.glob("numb*.txt")))
