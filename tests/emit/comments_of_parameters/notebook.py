# %%
# How many trees: more than 500 gains nothing.
n_trees = 250  # see the study

# Share of rows kept for testing;
# "none" = 0.0
test_size = 0.25
# Read what came.
path = "in.csv"
rows = [path, n_trees]

# %%
# The cut-off
threshold = 0.4

# %% [markdown]
# # Use
# %%
print(rows, test_size, threshold)
