# %%
# expect: reads= writes=x mutates=
x = 1
# %%
# expect: reads= writes= mutates= defines=A
class A:
    x = 2
    def get(self):
        return x
# %%
# expect: reads=A,x writes=r mutates=
# flow: 1 -> 3 x through A
# flow: 2 -> 3 A
r = A().get()
