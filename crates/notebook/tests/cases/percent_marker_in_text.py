# %% [markdown]
# Don't end here: """
# %%
text = """
# %%
inside
"""
other = 'it\'s """'  # a comment with """
# %%
quoted = r'''
# %% [markdown]
# \''' ''' + "\""
# %%
last = 1
