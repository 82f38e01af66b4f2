# %%
# expect: reads= writes=a mutates= defines=f,g
a = []
def f(x):
    g(x)
def g(x):
    x.append(1)
# %%
# expect: reads=a,f,g writes=a mutates=a
# flow: 1 -> 2 a
# flow: 1 -> 2 f
# flow: 1 -> 2 g through f
f(a)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
