# %% [markdown]
# ## Chapter One
# %%
def f(x, acc=[]): acc.append(x); return len(acc)
tools = {"f": f}
# %% [markdown]
# ## Chapter Two
# %%
tools["f"](1)
# %% [markdown]
# ## Chapter Three
# %%
print(tools["f"](2))
