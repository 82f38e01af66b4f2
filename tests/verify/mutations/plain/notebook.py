# %% [markdown]
# # Load

# %%
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

SIZE = 40
table = pd.DataFrame({"x": np.arange(SIZE) / 7, "y": np.arange(SIZE) % 5})

# %% [markdown]
# # Measure


# %%
class Scale:
    def __init__(self, low, high):
        self.low = low
        self.high = high


rate = float(table["x"].mean()) * 3
scale = Scale(table["x"].min(), table["x"].max())
print("rate", rate)

# %%
?scale
order = []
order.append("first")
order.append("second")
pairs = {"a": [1, 2, 3], "b": (4.0, 5.0)}
table.groupby("y").x.mean()

# %% [markdown]
# # Draw

# %%
print("as a picture:")
print("drawn", len(table), "points")

# %%
fig, ax = plt.subplots()
ax.plot(table["x"], table["y"])
ax.set_title("what was measured")
plt.show()

# %% [markdown]
# # Save

# %%
table.to_csv("table.csv")
with open("summary.txt", "w") as file:
    file.write("rate\n")
    file.write(f"{rate}\n")
