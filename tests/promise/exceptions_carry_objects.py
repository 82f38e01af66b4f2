# %% [markdown]
# # What is raised and what generators return are the notebook's own objects
# %%
from contextlib import contextmanager


class Invalid(Exception):
    def __init__(self, text, row):
        super().__init__(text)
        self.row = row


rows = [{"v": 1}, {"v": None}]
errors, opened, gathered = [], [], []


def check(row):
    if row["v"] is None:
        raise Invalid("missing", row)


def gather(into):
    while True:
        value = yield len(into)
        if value is None:
            return into
        into.append(value)


@contextmanager
def session(name):
    opened.append(name)
    yield opened
    opened.append("closed " + name)


# %% [markdown]
# ## Catch
# %%
for row in rows:
    try:
        check(row)
    except Invalid as error:
        errors.append(error)
gathering = gather(gathered)
next(gathering)
gathering.send(3)
try:
    gathering.send(None)
except StopIteration as stop:
    given_back = stop.value
manager = session("db")
conn = manager.__enter__()
# %% [markdown]
# ## Change
# %%
for error in errors:
    error.row["v"] = 0
given_back.append("more")
conn.append("late")
# %% [markdown]
# ## Show
# %%
print(rows, gathered, opened)
print("check" in globals(), "rows" in globals(), "Invalid" not in globals(), "nothing" in globals())
