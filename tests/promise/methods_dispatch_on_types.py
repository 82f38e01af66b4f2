# compile: --split cells
# %%
from functools import singledispatchmethod

seen = []


class Teller:
    @singledispatchmethod
    def tell(self, value):
        """Tell what a value is."""
        seen.append("object")
        return "object"

    @tell.register
    def _(self, value: int):
        seen.append("int")
        return "int"

    @singledispatchmethod
    @classmethod
    def read(cls, value):
        return cls(), value


teller = Teller()
print(teller.tell(1))
# %%
print(teller.tell(2), teller.tell("a"), type(teller.read(3)[0]).__name__)
# %%
teller.tell(2.5)
print(seen, Teller.tell.__doc__, teller.tell.__name__)
