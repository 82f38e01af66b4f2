# %%
# expect: reads= writes=a mutates= defines=A
class A:
    seen = []
    def add(self, x):
        A.seen.append(x)
a = A()
# %%
# expect: reads=A,a writes=A mutates=A
# flow: 1 -> 2 A through A
# flow: 1 -> 2 a
a.add(1)
# %%
# expect: reads=A writes= mutates=
# flow: 2 -> 3 A
print(A.seen)
