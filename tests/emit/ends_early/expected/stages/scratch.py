"""Scratch: notebook cell 3."""


def scratch():
    # [cell 3]
    print("scratch ran")
