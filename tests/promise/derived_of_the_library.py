# %% [markdown]
# ## Make
# %%
import collections
import datetime
import decimal
import fractions
import random

made = []


class Twice(fractions.Fraction):
    def __new__(cls, n, d=1):
        made.append("fraction")
        return super().__new__(cls, n * 2, d)


class Money(decimal.Decimal):
    def __new__(cls, value, unit="EUR"):
        money = super().__new__(cls, value)
        money.unit = unit
        return money


class Day(datetime.datetime):
    pass


class Counted(random.Random):
    def __init__(self, seed=None):
        self.drawn = 0
        super().__init__(seed)

    def random(self):
        self.drawn += 1
        return super().random()


class Labelled(collections.Counter):
    def __init__(self, words=(), label=""):
        super().__init__(words)
        self.label = label


class Groups(collections.defaultdict):
    def __init__(self, name):
        super().__init__(list)
        self.name = name


class Last(collections.deque):
    def __init__(self, count):
        super().__init__(maxlen=count)
        self.seen = 0

    def append(self, item):
        self.seen += 1
        super().append(item)


class Marked(bytes):
    def __new__(cls, text):
        return super().__new__(cls, text + b"!")


half, price, day, rng = Twice(1, 4), Money("1.50", "CHF"), Day(2020, 1, 2), Counted(3)
day.note = "holiday"
words, groups, last, marked = Labelled("aab", "letters"), Groups("all"), Last(2), Marked(b"x")
if made:
    groups["a"].append(1)
    rng.random()
# %% [markdown]
# ## Use
# %%
print(half, price, price.unit, day.note, rng.random(), rng.drawn, words.label, groups.name, marked)
for item in range(3):
    last.append(item)
# %% [markdown]
# ## Show
# %%
print(made, list(last), last.seen, last.maxlen, words.most_common(1), dict(groups), half + 1, rng.drawn)
