# %%
# expect: writes=a,b,c
a = 1
b = [3, 1, 2]
c = b
# %%
# expect: reads=a,b writes=y
# flow: 1 -> 2 a
# flow: 1 -> 2 b
y = b if a else None
# %%
# expect: reads=c writes=z,b,c,y mutates=b,c,y
# flow: 1 -> 3 c
z = c.pop() if c else 0
# %%
# expect: reads=b,y writes=n
# flow: 3 -> 4 b?
# flow: 1 -> 4 b
# flow: 3 -> 4 y?
# flow: 2 -> 4 y
n = (b, y)
