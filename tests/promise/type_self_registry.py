# %% [markdown]
# ## A
# %%
class Account:
    accounts = []
    def __init__(self, bal): self.bal = bal; self.__class__.accounts.append(self)
    def year(self): self.bal += 1
# %% [markdown]
# ## B
# %%
a = Account(100)
# %% [markdown]
# ## C
# %%
for x in Account.accounts: x.year()
# %% [markdown]
# ## D
# %%
print(a.bal, len(Account.accounts))
