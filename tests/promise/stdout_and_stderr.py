# %%
import sys
print("out")
print("err", file=sys.stderr)
# %% [markdown]
# ## No newline
# %%
print("a", end="")
# %% [markdown]
# ## Next
# %%
print("b")
sys.stdout.write("c\n")
