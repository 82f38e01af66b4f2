# %%
factor = 2
class Base:
    def scale(self, x):
        return x * factor
# %%
class Child(Base):
    def scale(self, x):
        return super().scale(x) + 1
c = Child()
# %% [markdown]
# ## Use
# %%
print(c.scale(3))
factor = 10
# %% [markdown]
# ## Use again
# %%
print(c.scale(3), isinstance(c, Base))
