"""B. Complete cases: notebook cell 3."""

from sample.runtime import show


def complete_cases(df):
    # [cell 3]
    complete = df.dropna()
    complete = complete.drop_duplicates()
    show(complete.shape)
    return complete
