"""Clean: notebook cells 2-21.

Changes rows in place.
"""


def clean(rows):
    # [cell 2]
    rows["c0"] = rows["c0"].fillna(0)

    # [cell 3]
    rows["c1"] = rows["c1"].fillna(1)

    # [cell 4]
    rows["c2"] = rows["c2"].fillna(2)

    # [cell 5]
    rows["c3"] = rows["c3"].fillna(3)

    # [cell 6]
    rows["c4"] = rows["c4"].fillna(4)

    # [cell 7]
    rows["c5"] = rows["c5"].fillna(5)

    # [cell 8]
    rows["c6"] = rows["c6"].fillna(6)

    # [cell 9]
    rows["c7"] = rows["c7"].fillna(7)

    # [cell 10]
    rows["c8"] = rows["c8"].fillna(8)

    # [cell 11]
    rows["c9"] = rows["c9"].fillna(9)

    # [cell 12]
    rows["c10"] = rows["c10"].fillna(10)

    # [cell 13]
    rows["c11"] = rows["c11"].fillna(11)

    # [cell 14]
    rows["c12"] = rows["c12"].fillna(12)

    # [cell 15]
    rows["c13"] = rows["c13"].fillna(13)

    # [cell 16]
    rows["c14"] = rows["c14"].fillna(14)

    # [cell 17]
    rows["c15"] = rows["c15"].fillna(15)

    # [cell 18]
    rows["c16"] = rows["c16"].fillna(16)

    # [cell 19]
    rows["c17"] = rows["c17"].fillna(17)

    # [cell 20]
    rows["c18"] = rows["c18"].fillna(18)

    # [cell 21]
    rows["c19"] = rows["c19"].fillna(19)
    return rows
