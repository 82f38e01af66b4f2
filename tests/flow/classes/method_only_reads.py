# %%
# expect: reads= writes=b mutates= defines=Box
class Box:
    def __init__(self):
        self.n = 1
    def get(self):
        return self.n
b = Box()
# %%
# expect: reads=b writes=r mutates=
# flow: 1 -> 2 b
r = b.get()
# %%
# expect: reads=b writes= mutates=
# flow: 1 -> 3 b
print(b.n)
