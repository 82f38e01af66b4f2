"""Triple: notebook cell 4.

Changes df in place.
"""


def triple(df):
    # [cell 4]
    df["triple"] = df["size"] * 3
    for row in df["triple"].items():
        place, last = row[0], row[1]
        print(last)
    return df
