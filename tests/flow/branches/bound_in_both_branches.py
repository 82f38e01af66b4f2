# %%
# expect: reads= writes=flag,x mutates=
flag = True
x = 1
# %%
# expect: reads=flag writes=x mutates=
# flow: 1 -> 2 flag
if flag:
    x = 2
else:
    x = 3
# %%
# expect: reads=x writes= mutates=
# flow: 2 -> 3 x
print(x)
