# %%
# expect: reads= writes=d mutates=
class Mix:
    def save(self): super().save()
class Base:
    n = 0
    def save(self): Base.n += 1
class D(Mix, Base): pass
d = D()
# %%
# expect: reads=Base,d writes=Base,D mutates=Base,D
# flow: 1 -> 2 Base through Base
# flow: 1 -> 2 d
d.save()
# %%
# expect: reads=Base writes= mutates=
# flow: 2 -> 3 Base
print(Base.n)
