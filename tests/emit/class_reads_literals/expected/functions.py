"""The notebook's own functions and classes: cell 1."""


HIDDEN = 32
RATE = 0.1


class Net:
    size = HIDDEN
    def __init__(self, n=HIDDEN):
        self.n = n
    def run(self):
        return self.n * RATE
