# %%
# expect: reads= writes=a,b mutates= defines=Box
a = []
class Box:
    def __init__(self, items):
        self.items = items
b = Box(a)
# %%
# expect: reads=b writes=a,b mutates=a,b
# flow: 1 -> 2 b
b.items.append(1)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
