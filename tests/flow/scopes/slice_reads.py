# %%
# expect: reads= writes=lo,xs mutates=
xs = [1, 2, 3]
lo = 1
# %%
# expect: reads=lo,xs writes=ys mutates=
# flow: 1 -> 2 lo
# flow: 1 -> 2 xs
ys = xs[lo:]
