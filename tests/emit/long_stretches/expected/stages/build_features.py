"""Build features: notebook cells 23-36.

Changes rows in place.
"""


def build_features(rows):
    # [cell 23]
    rows["c21"] = rows["a"] + 21
    rows["d21"] = rows["a"] - 21

    # [cell 24]
    rows["c22"] = rows["a"] + 22
    rows["d22"] = rows["a"] - 22

    # [cell 25]
    rows["c23"] = rows["a"] + 23
    rows["d23"] = rows["a"] - 23

    # [cell 26]
    rows["c24"] = rows["a"] + 24
    rows["d24"] = rows["a"] - 24

    # [cell 27]
    rows["c25"] = rows["a"] + 25
    rows["d25"] = rows["a"] - 25

    # [cell 28]
    rows["c26"] = rows["a"] + 26
    rows["d26"] = rows["a"] - 26

    # [cell 29]
    rows["c27"] = rows["a"] + 27
    rows["d27"] = rows["a"] - 27

    # [cell 30]
    rows["c28"] = rows["a"] + 28
    rows["d28"] = rows["a"] - 28

    # [cell 31]
    rows["c29"] = rows["a"] + 29
    rows["d29"] = rows["a"] - 29

    # [cell 32]
    rows["c30"] = rows["a"] + 30
    rows["d30"] = rows["a"] - 30

    # [cell 33]
    rows["c31"] = rows["a"] + 31
    rows["d31"] = rows["a"] - 31

    # [cell 34]
    rows["c32"] = rows["a"] + 32
    rows["d32"] = rows["a"] - 32

    # [cell 35]
    rows["c33"] = rows["a"] + 33
    rows["d33"] = rows["a"] - 33

    # [cell 36]
    rows["c34"] = rows["a"] + 34
    rows["d34"] = rows["a"] - 34
    return rows
