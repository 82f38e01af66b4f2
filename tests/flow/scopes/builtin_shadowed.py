# %%
# expect: reads= writes=xs mutates=
xs = [1, 2]
# %%
# expect: reads=xs writes=sum mutates=
# flow: 1 -> 2 xs
sum = sum(xs)
# %%
# expect: reads=sum writes= mutates=
# flow: 2 -> 3 sum
print(sum)
