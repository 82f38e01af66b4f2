# %%
# expect: reads= writes=a,b,p mutates=
a = [1]
b = [2]
p = (a, b)
# %%
# expect: reads=p writes=a,p,x,y mutates=a,p
# flow: 1 -> 2 p
x, y = p
x.append(0)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
# %%
# expect: reads=b writes= mutates=
# flow: 1 -> 4 b
print(b)
