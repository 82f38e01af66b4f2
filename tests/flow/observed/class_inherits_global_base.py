# %%
# expect: writes=factor defines=Base
factor = 2
class Base:
    def scale(self, x):
        return x * factor
# %%
# expect: reads=Base writes=c defines=Child
# flow: 1 -> 2 Base
class Child(Base):
    def scale(self, x):
        return super().scale(x) + 1
c = Child()
# %% [markdown]
# ## Use
# %%
# expect: reads=c,factor writes=factor
# flow: 1 -> 3 factor through Base
# flow: 2 -> 3 c
print(c.scale(3))
factor = 10
# %% [markdown]
# ## Use again
# %%
# expect: reads=Base,c,factor
# flow: 1 -> 4 Base
# flow: 2 -> 4 c
# flow: 3 -> 4 factor through Base
print(c.scale(3), isinstance(c, Base))
