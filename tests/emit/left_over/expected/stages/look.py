"""First look: notebook cell 2."""


def look(df):
    # [cell 2]
    sizes = []
    for row in df["size"].items():
        place = row[0]
        sizes.append(row[1])
    by_kind = df.groupby("kind")
    print(by_kind["size"].mean(), sizes)
    return sizes
