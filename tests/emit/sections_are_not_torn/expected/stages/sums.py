"""Sums: notebook cell 4."""


def sums(df):
    # [cell 4]
    print(df.groupby("year")["co2"].sum())
