# %% [markdown]
# Imports
# %%
import matplotlib.pyplot as plt
import pandas as pd
# %% [markdown]
# Load the orders
# %%
orders = pd.read_csv("orders.csv")
orders.head()
# %%
orders.info()
orders.describe()
# %% [markdown]
# **Clean them:**
# %%
orders = orders.dropna()
orders["day"] = pd.to_datetime(orders["day"])
orders["price"] = orders["price"].clip(0, 100)
# %% [markdown]
# Charts of the shop
# %%
orders.groupby("day")["price"].sum().plot()
plt.title("by day")
plt.show()
# %% [markdown]
# The weekend is strong.
# %%
orders["month"] = orders["day"].dt.month
orders.groupby("month")["price"].sum().plot(kind="bar")
plt.title("by month")
plt.show()
# %%
orders.groupby("shop")["price"].sum().plot(kind="bar")
plt.title("by shop")
plt.show()
