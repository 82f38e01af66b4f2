# %%
# expect: reads= writes=b mutates= defines=Box
class Box:
    def __init__(self):
        self.items = []
    def add(self, x):
        self.items.append(x)
b = Box()
# %%
# expect: reads=b writes=b mutates=b
# flow: 1 -> 2 b
b.add(1)
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 3 b
print(b.items)
