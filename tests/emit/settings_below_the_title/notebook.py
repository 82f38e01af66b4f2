# %% [markdown]
# # Digit recognizer (CNN &amp; one cycle)
# %%
import os

import pandas as pd

ON_SERVER = os.getenv("SERVER") is not None
FONT = {"size": 10}
COLOURS = ["red", "blue"] if ON_SERVER else ["black"]
pd.set_option("display.width", 100)
print(COLOURS, FONT)
# %% [markdown]
# # Load the digits
# %%
digits = pd.read_csv("digits.csv")
digits = digits.dropna()
print(digits.shape)
# %% [markdown]
# # Report
# %%
means = digits.groupby("label").mean()
means.to_csv("means.csv")
print(means, COLOURS)
