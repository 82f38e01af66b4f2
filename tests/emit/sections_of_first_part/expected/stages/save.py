"""Save: notebook cell 12.

Changes submission in place.
"""


def save(submission, model, test_fe):
    # [cell 12]
    submission['y'] = model.predict_proba(test_fe)[:, 1]
    submission.to_csv('submission.csv')
    return submission
