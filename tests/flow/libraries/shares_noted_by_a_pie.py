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
# flow: 1 -> 2 df
# flow: 1 -> 2 label
# flow: 1 -> 2 plt
# flow: 1 -> 2 shares through label
# flow: 2 -> 3 shares?
# flow: 1 -> 3 shares
