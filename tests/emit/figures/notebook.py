# %%
import matplotlib.pyplot as plt

plt.plot([1, 2, 3])
plt.title("up")
# %%
fig, ax = plt.subplots()
ax.bar(["a", "b"], [1, 2])
plt.show()
