# ---
# jupyter:
#   jupytext: {}
# ---

# %% [markdown]
# # Title
#
# text

# %% Load tags=["parameters", 'x']
path = "a"
# !pip install pandas

# %%
"""
a string with a marker
"""
# a comment
# %% [markdown]
"""
Some text
"""
# %%
%matplotlib inline
x
