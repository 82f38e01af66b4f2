# %%
# expect: reads= writes=a,b mutates= defines=A
class A:
    def __init__(self):
        self.xs = []
a = A()
b = A()
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a.xs.append(1)
# %%
# expect: reads=b writes= mutates=
# flow: 1 -> 3 b
print(b.xs)
