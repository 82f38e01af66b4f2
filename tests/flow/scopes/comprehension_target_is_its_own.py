# %%
# expect: reads= writes=k,x mutates=
x = 1
k = 2
# %%
# expect: reads=k writes=r mutates=
# flow: 1 -> 2 k
r = [x * k for x in (1, 2)]
# %%
# expect: reads=x writes= mutates=
# flow: 1 -> 3 x
print(x)
