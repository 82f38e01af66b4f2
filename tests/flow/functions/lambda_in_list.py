# %%
# expect: reads= writes=fs,k mutates=
k = 1
fs = [lambda: k]
# %%
# expect: reads=fs,k writes=r mutates=
# flow: 1 -> 2 fs
# flow: 1 -> 2 k
r = fs[0]()
