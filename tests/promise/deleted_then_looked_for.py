# compile: --split cells
# %%
z = 1
y = [1]
# %%
print("z" in globals(), y)
print(z)
# %%
del z
# %%
print("z" in globals())
# %%
if "z" not in globals():
    z = 5
# %%
print(z)
# %%
del z
# %%
gone = "z" not in globals()
