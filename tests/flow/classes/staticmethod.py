# %%
# expect: reads= writes=k mutates= defines=A
k = 1
class A:
    @staticmethod
    def f():
        return k
# %%
# expect: reads=A,k writes=r mutates=
# flow: 1 -> 2 A
# flow: 1 -> 2 k through A
r = A.f()
