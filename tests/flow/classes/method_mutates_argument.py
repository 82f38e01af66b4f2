# %%
# expect: reads= writes=a,w mutates= defines=W
class W:
    def put(self, xs):
        xs.append(1)
w = W()
a = []
# %%
# expect: reads=a,w writes=a mutates=a
# flow: 1 -> 2 a
# flow: 1 -> 2 w
w.put(a)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
