# compile: --split cells
# %%
a = [1, 2]
b = [3]
longest = max(a, b, key=len)
# %%
longest.append(5)
# %%
print(longest, a, b)
