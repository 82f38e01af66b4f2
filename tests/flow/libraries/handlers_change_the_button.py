# %%
# expect: mutates=
import ipywidgets as widgets
button = widgets.Button(description='x')
# %%
# expect: mutates=button
# flow: 1 -> 2 button
@button.on_click
def clicked(b):
    print(b)
# %%
# expect: mutates=button
# flow: 2 -> 3 button
button.on_click(print)
# %%
# expect: mutates=
# flow: 1 -> 4 widgets
# flow: 3 -> 4 button
box = widgets.VBox(children=[button])
