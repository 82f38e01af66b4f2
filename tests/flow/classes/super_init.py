# %%
# expect: reads= writes=a,b mutates= defines=A,B
class A:
    def __init__(self, x):
        self.x = x
class B(A):
    def __init__(self, x):
        super().__init__(x)
a = []
b = B(a)
# %%
# expect: reads=b writes=a,b mutates=a,b
# flow: 1 -> 2 b
b.x.append(1)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
