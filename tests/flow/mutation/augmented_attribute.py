# %%
# expect: reads= writes=a mutates= defines=A
class A:
    n = 0
a = A()
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a.n += 1
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a.n)
