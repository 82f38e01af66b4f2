# %% [markdown]
# # An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on An uncommonly long heading that goes on and on 

# %%
nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn = 1
print(nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn)
