"""Scores: notebook cell 38."""


def evaluate_scores(model, rows):
    # [cell 38]
    scores = model.score(rows[["a"]], rows["b"])
    return scores
