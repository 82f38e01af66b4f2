# %%
rate = 1


def price(x):
    return x * rate


print(price(10))
# %%
rate = 2
print(price(10))
