# Which axes of a figure come next is known in the next stage, too.
# %% [markdown]
# # Draw

# %%
import matplotlib.pyplot as plt

fig, axes = plt.subplots(1, 2)
fig.sca(axes[0])
before, (left, right) = plt.subplots(1, 2, sharey=True)
other, single = plt.subplots()
bars = single.bar(["a", "b"], [1, 2])
second = bars[1]

# %% [markdown]
# # The other one

# %%
fig.sca(axes[1])
fig.gca().set_title("right")
left.plot([1, 100])
second.set_height(9)
print([each.get_title() for each in axes])

# %% [markdown]
# # Afterwards

# %%
print(right.get_ylim()[1] > 50, [bar.get_height() for bar in single.patches])
print([each.get_title() for each in fig.axes])
del fig, axes, before, left, right, other, single, bars, second
