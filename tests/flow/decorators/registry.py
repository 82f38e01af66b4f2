# %%
# expect: writes=registry
registry = {}
# %%
# expect: defines=register
def register(function):
    registry[function.__name__] = function
    return function
# %%
# expect: reads=register,registry writes=registry mutates=registry defines=first
# flow: 1 -> 3 registry through register
# flow: 2 -> 3 register
@register
def first(x):
    return x + shift
# %%
# expect: writes=shift
shift = 5
# %%
# expect: reads=registry,shift
# flow: 3 -> 5 registry
# flow: 4 -> 5 shift through first
registry['first'](2)
# %%
# expect: reads=registry
# flow: 3 -> 6 registry
sorted(registry)
