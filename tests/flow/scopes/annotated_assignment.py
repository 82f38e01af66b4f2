# %%
# expect: reads= writes=k mutates=
k = 1
# %%
# expect: reads=k writes=x mutates=
# flow: 1 -> 2 k
x: int = k
# %%
# expect: reads=x writes= mutates=
# flow: 2 -> 3 x
print(x)
