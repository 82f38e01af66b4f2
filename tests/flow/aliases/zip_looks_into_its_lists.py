# %%
# expect: reads= writes=pairs,xs,ys mutates=
xs, ys = [1, 2], ["a", "b"]
pairs = zip(xs, ys)
print(next(pairs))
# %%
# expect: reads=xs,ys writes=pairs,xs,ys mutates=pairs,xs,ys
# flow: 1 -> 2 xs
# flow: 1 -> 2 ys
xs.append(3); ys.append("c")
# %%
# expect: reads=pairs writes=pairs,x,y mutates=pairs
# flow: 2 -> 3 pairs
for x, y in pairs: print(x, y)
