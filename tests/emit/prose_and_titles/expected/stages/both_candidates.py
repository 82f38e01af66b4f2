"""Both candidates: notebook cells 2-3.

Also: The descent.

See "Means: a guide", the "mean" is robust.
"""


def both_candidates(rows):
    # [cell 2]
    mean = sum(rows) / len(rows)
    print(mean)

    # [cell 3]
    descent = [row - mean for row in rows]
    print(descent)
    return descent
