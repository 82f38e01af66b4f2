# %%
import matplotlib.pyplot as plt
from sklearn.linear_model import Ridge

data = [[1, 2, 3], [2, 3, 4]]
# %% [markdown]
# ## Compare
# %%
colors = ["#123456", "#654321"]
fig, ax = plt.subplots()
boxes = ax.boxplot(data, patch_artist=True)
for patch, color in zip(boxes["boxes"], colors):
    patch.set_facecolor(color)
labels = ["a", "b"]
ax.set_xticklabels(labels)
heights = [sum(each) for each in data]
ax.plot(heights)
plt.show()
places = range(len(heights))
tops = [max(heights), min(heights)]
fig, ax = plt.subplots()
ax.bar(places, heights)
for place, top in enumerate(tops):
    ax.text(place, top, f"{top}")
plt.show()
# %% [markdown]
# ## Train
# %%
for alpha in (0.1, 1.0):
    model = Ridge(alpha=alpha).fit(data, heights)
    print(alpha, model.score(data, heights))
# %%
print(model.coef_.round(3))
weights = open("weights.txt", "w")
weights.write(str(model.intercept_))
weights.close()
