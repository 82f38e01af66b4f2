"""Double: notebook cell 3.

Changes df in place.
"""


def double(df):
    # [cell 3]
    df["double"] = df["size"] * 2
    for row in df["double"].items():
        place = row[0]
        print(place)
    return df
