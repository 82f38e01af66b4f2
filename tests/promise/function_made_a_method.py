# %%
bonus = 3
def total(self):
    return self.n + bonus
class A:
    def __init__(self, n): self.n = n
    total = total
class B:
    def __init__(self, n): self.n = n
B.total = total
B.prop = property(total)
# %% [markdown]
# # Make
# %%
a = A(1)
print(a.total(), B(2).prop)
# %% [markdown]
# # Make more
# %%
print(A(5).total(), B(5).total())
# %%
class C:
    def __init__(self): self.x = 1
old = C.__init__
def new(self):
    old(self)
    self.y = 2
# %% [markdown]
# # Patch
# %%
C.__init__ = new
# %% [markdown]
# # Use
# %%
print(vars(C()))
