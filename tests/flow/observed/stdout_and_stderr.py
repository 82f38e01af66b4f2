# %%
# expect: imports=sys
import sys
print("out")
print("err", file=sys.stderr)
# %% [markdown]
# ## No newline
# %%
# expect: reads=
print("a", end="")
# %% [markdown]
# ## Next
# %%
# expect: reads=sys
# flow: 1 -> 3 sys
print("b")
sys.stdout.write("c\n")
