# %% [markdown]
# # Streams that the notebook keeps, or puts in the place of others

# %%
import io
import sys

real = sys.stdout
streams = {"errors": sys.stderr, "real": real}

# %% [markdown]
# ## Use

# %%
kept = io.StringIO()
sys.stdout = kept
print("kept")
sys.stdout = real
print("said", file=streams["errors"])
print("shown", kept.getvalue())
