# %%
x = 1
# !rm -r data
