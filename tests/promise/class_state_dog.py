# %% [markdown]
# ## Chapter One
# %%
class Dog:
    tricks = []
    def __init__(self, name): self.name = name
    def add_trick(self, t): self.tricks.append(t)
d = Dog("Fido")
e = Dog("Buddy")
# %% [markdown]
# ## Chapter Two
# %%
d.add_trick("roll over")
e.add_trick("play dead")
# %% [markdown]
# ## Chapter Three
# %%
print(d.tricks)
