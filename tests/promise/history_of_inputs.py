# %%
a = 1
# %%
b = a + 1
# %% [markdown]
# # Look back
# %%
print(In[2], _ih[1])
