"""Setup: notebook cell 1."""

from subprocess import check_output


def setup():
    # [cell 1]
    print(check_output(["ls", "../input"]).decode())
