# %%
from functools import singledispatch
width = 3
seen = []
# %%
@singledispatch
def show(x):
    return str(x)
@show.register(int)
def _(x):
    seen.append(x)
    return "%0*d" % (width, x)
# %%
# expect: reads=show,width,seen mutates=seen
print(show(7))
# %%
# flow: 1 -> 2 singledispatch
# flow: 2 -> 3 show
# flow: 1 -> 3 width? through _
# flow: 1 -> 3 seen? through _
# flow: 1 -> 4 seen
# flow: 3 -> 4 seen?
print(seen)
