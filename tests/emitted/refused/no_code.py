# %% [markdown]
# # Only words
