# %%
import numpy as np

# %% [markdown]
# # Save
# %%
np.save("a.npy", np.arange(3))
# a = np.load("a.npy")

np.save("b.npy", np.arange(4))
# b = np.load("b.npy")
# not needed

# Both are there.
print("saved")

# A title

print("more")

# %% [markdown]
# # Train
# %%
# Now we train it on our new images

initial_epochs = 3

history = np.arange(initial_epochs)
print(history)

# %%
# Settings of the last part

last_rate = 0.25

print(history * last_rate)

# %%
# How many are shown
shown = 2

print(history[:shown])
