"""D. Let's take a look at the medians: notebook cell 5."""

from sample.runtime import show


def medians(df):
    # [cell 5]
    median = df.fillna(df.median(numeric_only=True))
    median = median.drop_duplicates()
    show(median.shape)
    return median
