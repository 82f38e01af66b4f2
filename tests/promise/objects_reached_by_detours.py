# %% [markdown]
# # Sums, wrappers of one decorator, records made of lists, what is loaded again
# %%
import collections
import pickle


class Number:
    def __init__(self, data, parts=()):
        self.data, self.grad, self.parts = data, 0, list(parts)

    def __add__(self, other):
        if not isinstance(other, Number):
            return Number(self.data + other, (self,))
        return Number(self.data + other.data, (self, other))

    __radd__ = __add__

    def backward(self):
        self.grad += 1
        for part in self.parts:
            part.backward()


def counted(calls):
    def decorate(function):
        def wrapper(*args):
            calls.append(function.__name__)
            return function(*args)

        return wrapper

    return decorate


log = []


class Model:
    def run(self):
        log.append(len(log))
        return log[-1]


Pair = collections.namedtuple("Pair", "left right")
weights = [Number(1), Number(2)]
loads, others, row = [], [], {"n": 0}
grid = [[[0, 0, 0]], [[0, 0, 0]]]
# %% [markdown]
# ## Make
# %%


@counted(loads)
def load(n):
    return list(range(n))


@counted(others)
def process(numbers):
    return [load(n) for n in numbers]


total = sum(weights)
other = sum((w for w in weights), weights[0])
pair = Pair._make([row, 1])
again = pickle.loads(pickle.dumps(Model()))
# %% [markdown]
# ## Change
# %%
total.backward()
other.backward()
process([1, 2])
pair.left["n"] = 5
again.run()
for k in {"a": 0, "b": 1}.values():
    grid[k][k - 1 + 1 - k][k + 1] = 7
# %% [markdown]
# ## Show
# %%
print([w.grad for w in weights], loads, others, row, log, grid)
