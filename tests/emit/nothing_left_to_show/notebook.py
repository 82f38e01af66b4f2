# %%
import matplotlib.pyplot as plt
import numpy as np
import unheard_of

# %%
import unheard_of_either

# %%
plt.plot([1, 2])
plt.show()

# %%
plt.plot([3, 4])
plt.show()
plt.plot([5, 6])

# %%
for n in range(2):
    plt.plot([n])
    plt.show()

# %%
unheard_of.draw()
