# %%
# expect: reads= writes=a mutates= defines=A
class A:
    @property
    def v(self):
        return self._v
    @v.setter
    def v(self, x):
        self._v = x
a = A()
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a.v = 3
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a.v)
