# %%
# expect: reads= writes=a,k mutates= defines=A
k = 1
class A:
    def __add__(self, o):
        return k
a = A()
# %%
# expect: reads=a,k writes=r mutates=
# flow: 1 -> 2 a
# flow: 1 -> 2 k through A
r = a + a
