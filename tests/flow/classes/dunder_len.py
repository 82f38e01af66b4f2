# %%
# expect: reads= writes=a,k mutates= defines=A
k = 4
class A:
    def __len__(self):
        return k
a = A()
# %%
# expect: reads=a,k writes=r mutates=
# flow: 1 -> 2 a
# flow: 1 -> 2 k through A
r = len(a)
