# %%
# expect: reads= writes=a mutates= defines=A
class A:
    v = 1
a = A()
# %%
# expect: reads= writes= mutates= defines=A
class A:
    v = 2
# %%
# expect: reads=A writes=b mutates=
# flow: 2 -> 3 A
b = A()
# %%
# expect: reads=a,b writes= mutates=
# flow: 1 -> 4 a
# flow: 3 -> 4 b
print(a.v, b.v)
