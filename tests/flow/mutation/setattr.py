# %%
# expect: reads= writes=a mutates= defines=A
class A: pass
a = A()
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
setattr(a, 'x', 1)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a.x)
