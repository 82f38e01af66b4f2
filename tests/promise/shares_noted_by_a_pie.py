# %% [markdown]
# # Data
# %%
import matplotlib.pyplot as plt
import pandas as pd

df = pd.DataFrame({"a": [1, 2, 5]})
shares = []


def label(share):
    shares.append(round(share, 1))
    return f"{share:.0f} %"
# %% [markdown]
# # Draw
# %%
df["a"].plot.pie(autopct=label)
plt.show()
# %% [markdown]
# # Show
# %%
print(shares)
