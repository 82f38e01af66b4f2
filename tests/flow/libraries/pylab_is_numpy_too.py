# %%
import matplotlib.pylab as mp
import pylab as pl
# %%
# expect: writes=
pl.seed(3)
# flow: 1 -> 2 pl
# %%
x = pl.randn(3)
z = mp.linspace(0, 1)
# flow: 1 -> 3 pl
# flow: 1 -> 3 mp
# flow: 2 -> 3 numpy.random effect
# %%
print(x)
# flow: 3 -> 4 x
