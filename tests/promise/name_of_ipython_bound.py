# %% [markdown]
# # Define
# %%
class display:
    k = 3
def __file__(): return "a file"
q = display()
print(q.k, __file__())
# %% [markdown]
# # Use
# %%
print(q.k, display.k, __file__())
