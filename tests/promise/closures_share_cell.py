# %%
def account(balance):
    def put(x):
        nonlocal balance
        balance += x
        return balance
    def get():
        return balance
    return put, get
# %%
put, get = account(10)
# %% [markdown]
# ## Pay
# %%
put(5)
# %% [markdown]
# ## Look
# %%
print(get())
put(1)
# %%
print(get())
