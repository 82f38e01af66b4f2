"""Save: notebook cell 3."""


def save(parts):
    # [cell 3]
    parts[0].to_csv("b.csv")
