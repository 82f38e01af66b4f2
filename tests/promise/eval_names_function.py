# %%
def keep(x):
    return x > 1
# %%
print(list(eval("filter(keep, [1, 2, 3])")))
