# A title that ends with a quote is closed by the docstring's full stop, not by a backslash; what the
# titles of further sections end with leads nowhere.

# %% [markdown]
# # Rocks
# ## Count the "Hazardous" and the "Not Hazardous"

# %%
rocks = {"a": 1, "b": 2}
total = sum(rocks.values())
print(total)

# %% [markdown]
# ## Show the sum:

# %%
print(f"sum: {total}")

# %% [markdown]
# ## TO-DO

# %%
print("more")
