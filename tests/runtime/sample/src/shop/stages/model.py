"""Model: notebook cells 4-5, run as a script."""

from shop.runtime import show

# [cell 4]
scale = 2


class Model:
    kind = "simple"

    def __init__(self, first):
        self.first = first

    def predict(self):
        return self.first.amount * scale


model = Model(views["first"])
# [cell 5]
sales[0].amount += 1
del sales[-1]
scale = 3


def apply_rate(value):
    return value * rate


rate = rate * 2
show(model.predict())
del rate
