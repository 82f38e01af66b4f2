# %%
# expect: reads= writes=a,k mutates= defines=A
k = 3
class A:
    def __getitem__(self, i):
        return k
a = A()
# %%
# expect: reads=a,k writes=r mutates=
# flow: 1 -> 2 a
# flow: 1 -> 2 k through A
r = a[0]
