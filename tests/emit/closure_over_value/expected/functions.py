"""The notebook's own functions and classes: cell 1."""


def keep(word, *, longer=False, words, limit):
    return word not in words and len(word) >= limit


def clean(text, *, keep):
    return [word for word in text.split() if keep(word)]
