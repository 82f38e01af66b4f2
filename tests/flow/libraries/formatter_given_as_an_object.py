# %%
import matplotlib.pyplot as plt
from matplotlib.ticker import FuncFormatter
unit = "EUR"
# %%
fig, ax = plt.subplots()
ax.plot([1, 2])
ax.yaxis.set_major_formatter(FuncFormatter(lambda v, p: f"{v:.0f} {unit}"))
plt.show()
# %%
plt.gca().xaxis.set_major_formatter(lambda v, p: f"{v:.0f} {unit}")
# flow: 1 -> 2 FuncFormatter
# flow: 1 -> 2 plt
# flow: 1 -> 2 unit
# flow: 1 -> 3 plt
# flow: 1 -> 3 unit?
