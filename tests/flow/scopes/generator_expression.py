# %%
# expect: reads= writes=k mutates=
k = 2
# %%
# expect: reads=k writes=s mutates=
# flow: 1 -> 2 k
s = sum(k * i for i in range(3))
