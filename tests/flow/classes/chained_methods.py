# %%
# expect: reads= writes=b mutates= defines=B
class B:
    def __init__(self):
        self.xs = []
    def add(self, x):
        self.xs.append(x)
        return self
b = B()
# %%
# expect: reads=b writes=b mutates=b
# flow: 1 -> 2 b
b.add(1).add(2)
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 3 b
print(b.xs)
