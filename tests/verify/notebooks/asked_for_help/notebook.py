# %% [markdown]
# # What `help` prints of functions without a docstring, and `?` of what is not there

# %%
def f(a):
    return a


# %%
help(f)


# %%
# bound once more
def f(a):
    return a + 1


# %%
help(f)


# %%
class Told:
    def go(self):
        return 1


# %%
import inspect

print(inspect.getcomments(f), inspect.getcomments(Told))

# %%
?inspect.getdoc()

# %%
?nothing_here

# %%
nothing_there?
still = 1
print(still)

# %%
?inspect.get*

# %%
?f
