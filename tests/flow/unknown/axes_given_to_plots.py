# %%
import xarray as xr, matplotlib.pyplot as plt
da = xr.open_dataarray('x')
fig, ax = plt.subplots()
# %%
da.plot(ax=ax)
# %%
fig
# flow: 1 -> 2 ax
# flow: 1 -> 2 da
# flow: 2 -> 3 fig
