# %%
# expect: reads= writes= mutates= defines=A
class A:
    made = 0
    @classmethod
    def make(cls):
        return cls()
# %%
# expect: reads=A writes=a mutates=
# flow: 1 -> 2 A
a = A.make()
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
