# %% [markdown]
# # Outputs that take the place of others

# %%
import sys

from IPython.display import clear_output

for i in range(3):
    clear_output(wait=True)
    display(i)

# %%
print("gone")
print("gone too", file=sys.stderr)
clear_output()
print("there")

# %% [markdown]
# ## Progress

# %%
for step in range(3):
    clear_output(wait=True)
    print("step", step)

# %%
print("stays, since nothing follows")
clear_output(wait=True)

# %% [markdown]
# ## Handles

# %%
shown = display("first", display_id="shown")
print("between")
shown.update("second")

# %%
lines = !echo a; echo b

# %% [markdown]
# ## Use

# %%
display("third", display_id="shown", update=True)
print(lines)
