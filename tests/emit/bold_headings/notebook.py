# %% [markdown]
# **Still being written**
# %%
import pandas as pd

water = pd.read_csv("water.csv")
water.head()
# %%
water.describe()
# %% [markdown]
# **A.1 Month and year:**
#
# The date is a text.
# %%
water["date"] = pd.to_datetime(water["date"])
water["month"] = water["date"].dt.month
water["year"] = water["date"].dt.year
# %%
water = water.dropna()
water.shape
# %% [markdown]
# **Take care** that all months are there.
# %%
water["month"].value_counts()
# %% [markdown]
# **A.2 States**
# %%
for state in ["Goa", "Kerala"]:
    water[water["state"] == state].plot(x="year", y="ph")
# %%
water.groupby("state")["ph"].mean().plot()
