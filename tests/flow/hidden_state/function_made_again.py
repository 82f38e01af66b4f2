# %%
# expect: defines=f
def f(x):
    return x + 1
# %%
# expect: reads=f writes=a
# flow: 1 -> 2 f
a = f(1)
# %%
# expect: defines=f
def f(x):
    return x * 10
# %%
# expect: reads=f writes=b
# flow: 3 -> 4 f
b = f(1)
# %%
# expect: reads=a,b
# flow: 2 -> 5 a
# flow: 4 -> 5 b
a, b
