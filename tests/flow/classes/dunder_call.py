# %%
# expect: reads= writes=f mutates= defines=F
class F:
    def __init__(self):
        self.n = 0
    def __call__(self):
        self.n += 1
f = F()
# %%
# expect: reads=f writes=f mutates=f
# flow: 1 -> 2 f
f()
# %%
# expect: reads=f writes= mutates=
# flow: 2 -> 3 f
print(f.n)
