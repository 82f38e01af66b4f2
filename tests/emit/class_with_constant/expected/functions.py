"""The notebook's own functions and classes: cell 1."""


SCALE = 10


class Scaler:
    def __init__(self, start):
        self.start = start

    def value(self):
        return self.start * SCALE
