# %%
# expect: reads= writes=cnt,d mutates=
class Mix:
    def save(self): return getattr(super(), "save", lambda: 0)() + 1
class Base:
    def save(self): cnt.append(1); return 1
class D(Mix, Base): pass
d = D(); cnt = []
# %%
# expect: reads=cnt,d writes=cnt mutates=cnt
# flow: 1 -> 2 cnt through Base
# flow: 1 -> 2 d
d.save()
# %%
# expect: reads=cnt writes= mutates=
# flow: 2 -> 3 cnt
print(cnt)
