"""Show: notebook cells 2-4."""

from sample.runtime import show


def explore_show(train, test):
    # [cell 2]
    print(train, test)
    show("""
What a cell shows
stays a text
""")

    # [cell 4]
    # One remark

    # Another

    print(len(train))
