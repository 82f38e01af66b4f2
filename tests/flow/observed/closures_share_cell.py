# %%
# expect: defines=account
def account(balance):
    def put(x):
        nonlocal balance
        balance += x
        return balance
    def get():
        return balance
    return put, get
# %%
# expect: reads=account writes=get,put
# flow: 1 -> 2 account
put, get = account(10)
# %% [markdown]
# ## Pay
# %%
# expect: reads=put writes=get,put mutates=get,put
# flow: 2 -> 3 put
put(5)
# %% [markdown]
# ## Look
# %%
# expect: reads=get,put writes=get,put mutates=get,put
# flow: 3 -> 4 get
# flow: 3 -> 4 put
print(get())
put(1)
# %%
# expect: reads=get
# flow: 4 -> 5 get
print(get())
