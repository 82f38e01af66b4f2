# %%
# expect: mutates=
import matplotlib.pyplot as plt
import pandas as pd
df = pd.read_csv("a.csv")
# %%
# expect: mutates= could=
# flow: 1 -> 2 df
# flow: 1 -> 2 plt
fig, axes = plt.subplots(ncols=len(df.columns), figsize=(9, 3))
for at, column in enumerate(df.columns):
    axes[at].hist(df[column])
for ax in axes.flatten():
    ax.plot(df["a"], df["b"])
