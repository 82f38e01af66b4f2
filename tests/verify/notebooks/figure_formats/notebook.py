# %%
%config InlineBackend.figure_format = 'retina'
import matplotlib.pyplot as plt
# %% [markdown]
# # Data
# %%
x = [1, 2, 3]
y = [v * v for v in x]
# %% [markdown]
# # Plot
# %%
plt.plot(x, y)
# %% [markdown]
# # More
# %%
z = sum(y)
plt.bar(x, y); plt.title(str(z))
