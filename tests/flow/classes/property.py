# %%
# expect: reads= writes=a,k mutates= defines=A
k = 2
class A:
    @property
    def v(self):
        return k
a = A()
# %%
# expect: reads=a,k writes=r mutates=
# flow: 1 -> 2 a
# flow: 1 -> 2 k through A
r = a.v
