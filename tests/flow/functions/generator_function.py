# %%
# expect: reads= writes=k mutates= defines=gen
k = 2
def gen():
    for i in range(3):
        yield i * k
# %%
# expect: reads=gen writes=g mutates=
# flow: 1 -> 2 gen
g = gen()
# %%
# expect: reads=g,k writes=g,r mutates=g
# flow: 1 -> 3 k through gen
# flow: 2 -> 3 g
r = list(g)
