# %%
# expect: reads= writes=order mutates=
order = {'a': 2, 'b': 1}
# %%
# expect: reads=order writes=r mutates=
# flow: 1 -> 2 order
r = sorted(['a', 'b'], key=lambda c: order[c])
