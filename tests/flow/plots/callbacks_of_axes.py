# %%
# expect: writes=a,b,fig,limits
import matplotlib.pyplot as plt
limits = []
fig, (a, b) = plt.subplots(1, 2)
def follow(axes):
    limits.append(axes.get_xlim())
# %%
# expect: mutates=a,fig
a.callbacks.connect("xlim_changed", follow)
# %%
# expect: mutates=a,fig,limits
a.set_xlim(0, 3)
# %%
# expect: mutates=
a.get_xlim()
