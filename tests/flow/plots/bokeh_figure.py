# %%
# expect: mutates=
from bokeh.plotting import figure, show
p = figure(title='x')
# %%
# expect: mutates=p
# flow: 1 -> 2 p
p.circle([1], [2])
# %%
# expect: mutates=p
# flow: 2 -> 3 p
p.add_tools('hover')
# %%
# expect: mutates=p
# flow: 3 -> 4 p
p.xaxis.axis_label = 'x'
# %%
# expect: mutates=
# flow: 1 -> 5 show
# flow: 4 -> 5 p
show(p)
