# %%
# expect: mutates=
import plotly.graph_objs as go
fig = go.Figure()
# %%
# expect: mutates=fig
# flow: 1 -> 2 fig
fig['layout'].update(height=600)
# %%
# expect: mutates=fig
# flow: 2 -> 3 fig
fig['layout']['title'] = 'x'
# %%
# expect: mutates=fig
# flow: 3 -> 4 fig
fig.layout.title = 'y'
# %%
# expect: mutates=
# flow: 4 -> 5 fig
fig.show()
