# %%
# expect: reads= writes=m mutates=
m = [[1, 2], [3]]
# %%
# expect: reads=m writes=flat mutates=
# flow: 1 -> 2 m
flat = [v for row in m for v in row if v]
