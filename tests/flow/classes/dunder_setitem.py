# %%
# expect: reads= writes=a mutates= defines=A
class A:
    def __init__(self):
        self.d = {}
    def __setitem__(self, k, v):
        self.d[k] = v
a = A()
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a['x'] = 1
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a.d)
