# %%
x = {"k": [1]}
y = x["k"]
# %%
# flow: 1 -> 2 y
if len(y) > 0:
    y.append(2)
# %%
# flow: 2 -> 3 x
# flow: 2 -> 3 y
print(x, y)
