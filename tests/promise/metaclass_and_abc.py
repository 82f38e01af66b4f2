# %%
import abc
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Meta(type):
    def __call__(cls, *a):
        return super().__call__(*a)
class M(metaclass=Meta): pass
# %% [markdown]
# ## Use
# %%
shapes = [Sq(2)]
m = M()
# %% [markdown]
# ## Show
# %%
print(shapes[0].area(), isinstance(shapes[0], Shape), type(type(m)).__name__)
