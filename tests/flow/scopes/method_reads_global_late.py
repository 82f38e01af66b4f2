# %%
# expect: reads= writes=rate mutates=
rate = 2
# %%
# expect: reads= writes= mutates= defines=A
class A:
    def total(self, v):
        return v * rate
# %%
# expect: reads=A writes=a mutates=
# flow: 2 -> 3 A
a = A()
# %%
# expect: reads= writes=rate mutates=
rate = 3
# %%
# expect: reads=a,rate writes=t mutates=
# flow: 3 -> 5 a
# flow: 4 -> 5 rate through A
t = a.total(4)
