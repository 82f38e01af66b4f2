# %%
import bisect
import contextlib
import copy
import heapq
import operator

calls = []


class Task:
    comparisons = 0

    def __init__(self, priority):
        self.priority = priority

    def __lt__(self, other):
        Task.comparisons += 1
        return self.priority < other.priority


class Money:
    shown = 0

    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        Money.shown += 1
        return f"{self.amount:.2f}"

    def __repr__(self):
        calls.append("repr")
        return f"Money({self.amount})"

    def __eq__(self, other):
        calls.append("eq")
        return self.amount == other.amount

    def __hash__(self):
        calls.append("hash")
        return hash(self.amount)

    def __index__(self):
        calls.append("index")
        return self.amount

    def __float__(self):
        calls.append("float")
        return float(self.amount)

    def __deepcopy__(self, memo):
        calls.append("deepcopy")
        return Money(self.amount)

    @property
    def half(self):
        calls.append("half")
        return self.amount / 2

    def close(self):
        calls.append("close")


class Settings:
    asked = []

    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        Settings.asked.append(key)
        return key


class Texts(dict):
    missing = 0

    def __missing__(self, key):
        Texts.missing += 1
        return "?"


queue, rows, money, settings, texts = [], [], Money(1), Settings(), Texts()
# %% [markdown]
# # Order
# %%
for priority in [3, 1, 2]:
    heapq.heappush(queue, Task(priority))
for priority in [2, 1]:
    bisect.insort(rows, Task(priority))
first = min(Task(2), Task(1)).priority
# %% [markdown]
# # Order again
# %%
print(Task.comparisons, first)
# %% [markdown]
# # Text
# %%
line = f"{money}" + "{}".format(money) + str([money]) + "%r" % (money,) + f"{ {'a': money} }"
# %% [markdown]
# # Keys
# %%
known = {money: 1}
known[Money(2)] = 2
same = [Money(1)] == [Money(1)], len({Money(3)}), known[Money(1)]
del known
# %% [markdown]
# # Numbers
# %%
import math

numbers = [1, 2][money], list(range(money)), math.sqrt(money), hex(money)
# %% [markdown]
# # Others
# %%
twin = copy.deepcopy([money])
with contextlib.closing(money):
    half = operator.attrgetter("half")(money)
# %% [markdown]
# # Mappings
# %%
both = dict(settings), {**settings}, "%(a)s" % settings, operator.itemgetter("b")(settings)
text = "{x}{y}".format_map(texts)
# %% [markdown]
# # Report
# %%
print(calls, Money.shown, line, half)
print(Settings.asked, Texts.missing, text, numbers)
