# %% [markdown]
# # Arrays over one memory, generators over one state
# %%
import numpy as np

m = np.zeros((3, 3))
diagonal = np.einsum("ii->i", m)
x = np.arange(3.0)
gx, gy = np.meshgrid(x, x, copy=False)
flat = m.reshape(-1)
bits = np.random.PCG64(1)
g1, g2 = np.random.Generator(bits), np.random.Generator(bits)
# %% [markdown]
# # Change
# %%
diagonal[:] = 5
flat[1] = 7
x[0] = 99
first = g1.integers(100)
# %% [markdown]
# # Draw
# %%
second = g2.integers(100)
# %% [markdown]
# # Look
# %%
print(m, x, gx, gy)
print(first, second, g1.integers(100))
