# %%
total = 1
exec("other = total + 1")
# %%
global total
total = total + other
print(total)
# %%
total = 5
print(total)
