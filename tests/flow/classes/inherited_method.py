# %%
# expect: reads= writes=b mutates= defines=A,B
class A:
    def add(self):
        self.n = 1
class B(A):
    pass
b = B()
# %%
# expect: reads=b writes=b mutates=b
# flow: 1 -> 2 b
b.add()
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 3 b
print(b.n)
