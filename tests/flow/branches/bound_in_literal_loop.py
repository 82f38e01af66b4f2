# %%
# expect: reads= writes=x mutates=
x = 0
# %%
# expect: reads= writes=i,x mutates=
for i in [1, 2]:
    x = i
# %%
# expect: reads=x writes= mutates=
# flow: 2 -> 3 x
print(x)
