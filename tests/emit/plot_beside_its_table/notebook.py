# %%
import matplotlib.pyplot as plt
import pandas as pd

loans = pd.read_csv("loans.csv")
regions = pd.read_csv("regions.csv")
themes = pd.read_csv("themes.csv")
print(loans.shape, regions.shape, themes.shape)
# %%
loans.head()
# %%
regions.describe()
# %%
plt.figure(figsize=(8, 6))
plt.hist(loans["amount"], bins=30)
plt.xlabel("amount")
plt.ylabel("loans")
plt.title("Amounts")
plt.show()
# %%
of_country = pd.DataFrame(loans["country"].value_counts()).reset_index()
of_country.columns = ["country", "loans"]
of_country = of_country.dropna()
of_country["share"] = of_country["loans"] / of_country["loans"].sum()
plt.figure(figsize=(8, 6))
plt.bar(of_country["country"], of_country["share"])
plt.xticks(rotation=90)
plt.ylabel("share")
plt.title("Countries")
plt.show()
# %% [markdown]
# ## Themes
# %%
plt.figure()
themes["theme"].value_counts().plot.bar()
plt.title("Themes")
plt.show()
# %%
plt.figure()
themes.groupby("theme")["amount"].mean().plot.bar()
plt.title("Amounts by theme")
plt.show()
