# %%
# expect: defines=M,Meta,Shape,Sq imports=abc
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
# expect: reads=M,Sq writes=m,shapes
# flow: 1 -> 2 M
# flow: 1 -> 2 Sq
shapes = [Sq(2)]
m = M()
# %% [markdown]
# ## Show
# %%
# expect: reads=Shape,m,shapes
# flow: 1 -> 3 Shape
# flow: 2 -> 3 m
# flow: 2 -> 3 shapes
print(shapes[0].area(), isinstance(shapes[0], Shape), type(type(m)).__name__)
