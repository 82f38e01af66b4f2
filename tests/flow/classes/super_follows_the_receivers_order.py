# %%
# expect: reads= writes=b mutates=
class Base:
    def step(self): return 1
class Counted(Base):
    def step(self): return super().step() + 1
class Scaled(Base):
    def step(self): Scaled.calls = getattr(Scaled, "calls", 0) + 1; return 10 * super().step()
class Both(Counted, Scaled): pass
b = Both()
# %%
# expect: reads=Scaled,b writes=Both,Scaled mutates=Both,Scaled
# flow: 1 -> 2 Scaled through Scaled
# flow: 1 -> 2 b
print(b.step())
# %%
# expect: reads=Scaled,b writes=Both,Scaled mutates=Both,Scaled
# flow: 1 -> 3 b
# flow: 2 -> 3 Scaled
print(b.step(), Scaled.calls)
