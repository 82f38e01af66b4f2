# %%
# expect: reads= writes=w mutates=
w = {'a': 1, 'b': 2}
# %%
# expect: reads=w writes=r mutates=
# flow: 1 -> 2 w
r = max(w, key=w.get)
