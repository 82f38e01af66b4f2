# %%
values = [1, 2, 3]
sum = sum(values)
print(sum)
# %%
max = 10
print(max, sum)
