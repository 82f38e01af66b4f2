# %%
%matplotlib inline
import matplotlib.pyplot as plt

plt.ioff()
plt.plot([0, 1])
# %% [markdown]
# # Shown when asked for
# %%
plt.show()
fig, ax = plt.subplots()
ax.plot([1, 2])
print(plt.isinteractive())
# %% [markdown]
# # Two that stay open
# %%
fig2, ax2 = plt.subplots()
ax2.plot([3, 2])
# %% [markdown]
# # Drawn on later
# %%
plt.ion()
plt.plot([1, 5])
# %%
with plt.ioff():
    plt.figure()
print(plt.isinteractive(), plt.get_fignums())
# %% [markdown]
# # Both are shown with the next
# %%
plt.figure()
plt.plot([1, 5])
