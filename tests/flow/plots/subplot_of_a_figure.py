# %%
# expect: mutates=
import matplotlib.pyplot as plt
fig = plt.figure()
ax = fig.add_subplot(111)
# %%
# expect: mutates=ax,fig
# flow: 1 -> 2 ax
ax.plot([1])
# %%
# expect: mutates=
# flow: 2 -> 3 fig
fig
# %%
# expect: mutates=ax,fig
# flow: 2 -> 4 fig
fig.suptitle('x')
# %%
# expect: mutates=
# flow: 2 -> 5 ax
# flow: 4 -> 5 ax?
ax
