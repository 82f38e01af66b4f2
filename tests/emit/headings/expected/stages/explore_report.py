"""Report: notebook cell 7.

Said once, \"\"\"quoted\"\"\" \\ and coded: what is written here is prose of the author that is
longer than a line.
"""


def explore_report(df):
    # [cell 7]
    report = {"rows": len(df)}
    print(report)
    return report
