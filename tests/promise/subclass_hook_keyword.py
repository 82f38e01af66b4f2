# %% [markdown]
# # Base
# %%
class Base:
    registry = []
    def __init_subclass__(cls, tag=None, **k):
        super().__init_subclass__(**k)
        Base.registry.append((cls.__name__, tag))
# %% [markdown]
# # A
# %%
class A(Base, tag="a"):
    pass
# %% [markdown]
# # B
# %%
class B(A, tag="b"):
    def hi(self): return "hi " + greeting
greeting = "bob"
# %% [markdown]
# # Late
# %%
greeting = "eve"
print(Base.registry, B().hi())
