# %%
# expect: reads= writes=a,o mutates= defines=A
class A: pass
a = []
o = A()
o.items = a
# %%
# expect: reads=a writes=a,o mutates=a,o
# flow: 1 -> 2 a
a.append(1)
# %%
# expect: reads=o writes= mutates=
# flow: 2 -> 3 o
print(o.items)
