"""Plot: notebook cells 2-5."""

import matplotlib.pyplot as plt
import pandas as pd

from sample.runtime import show


def plot(loans, regions):
    # [cell 2]
    show(loans.head())

    # [cell 3]
    show(regions.describe())

    # [cell 4]
    plt.figure(figsize=(8, 6))
    plt.hist(loans["amount"], bins=30)
    plt.xlabel("amount")
    plt.ylabel("loans")
    plt.title("Amounts")
    plt.show()

    # [cell 5]
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
    return of_country
