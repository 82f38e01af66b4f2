"""Prepare: notebook cell 1."""


def prepare():
    # [cell 1]
    words = {"a", "the"}
    words.add("an")
    return words
