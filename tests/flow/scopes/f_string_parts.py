# %%
# expect: reads= writes=name,width mutates=
name = 'x'
width = 3
# %%
# expect: reads=name,width writes=s mutates=
# flow: 1 -> 2 name
# flow: 1 -> 2 width
s = f'{name:>{width}}'
