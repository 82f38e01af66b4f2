# %%
# expect: mutates=
# `interact` calls the function once, when it is made, with the first values.
from ipywidgets import widgets
import numpy as np
fr = 3
# %%
# expect: reads=fr,np,widgets
# flow: 1 -> 2 fr through low
# flow: 1 -> 2 np through low
# flow: 1 -> 2 widgets
@widgets.interact(t=(1, 5))
def low(t):
    print(np.sqrt(t) * fr)
# %%
# flow: 1 -> 3 fr through plain
# flow: 1 -> 3 np through plain
# flow: 1 -> 3 widgets
@widgets.interact
def plain(t=3):
    print(np.sqrt(t) * fr)
# %%
# flow: 1 -> 4 fr through handed
# flow: 1 -> 4 np through handed
# flow: 1 -> 4 widgets
def handed(t=3):
    print(np.sqrt(t) * fr)
widgets.interact(handed, t=(1, 3))
# %%
# flow: 1 -> 5 widgets
@widgets.interact_manual(t=(1, 5))
def later(t):
    print(np.sqrt(t) * fr)
