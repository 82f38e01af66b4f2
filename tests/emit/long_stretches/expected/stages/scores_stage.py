"""Scores: notebook cell 38."""


def scores_stage(model, rows):
    # [cell 38]
    scores = model.score(rows[["a"]], rows["b"])
    return scores
