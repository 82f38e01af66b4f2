# %%
# expect: mutates=
class Invalid(Exception):
    def __init__(self, text, row):
        super().__init__(text)
        self.row = row
class Other(Exception):
    def __init__(self, row):
        self.row = row
rows = [{"v": 1}, {"v": None}]
errors = []
state = {"n": 0}
def check(row):
    if row["v"] is None:
        raise Invalid("missing", row)
    raise Other(state)
# %%
# expect: mutates=errors
# flow: 1 -> 2 Invalid
# flow: 1 -> 2 Other
# flow: 1 -> 2 check
# flow: 1 -> 2 errors
# flow: 1 -> 2 rows
# flow: 1 -> 2 state through check
for row in rows:
    try:
        check(row)
    except Invalid as error:
        errors.append(error)
    except Other:
        pass
# %%
# expect: mutates=errors,row,rows
# flow: 1 -> 3 errors
# flow: 2 -> 3 errors?
for error in errors:
    error.row["v"] = 0
# %%
# expect: mutates=
# flow: 1 -> 4 state
# flow: 3 -> 4 rows
print(rows, state)
# %%
# expect: mutates=
# flow: 1 -> 5 Other
# flow: 1 -> 5 state
kept = None
try:
    try:
        raise Other(state)
    except ValueError:
        pass
except (Other, KeyError) as caught:
    kept = caught.row
# %%
# expect: mutates=kept,state
# flow: 5 -> 6 kept
kept["n"] = 5
# %%
# expect: mutates=
# flow: 1 -> 7 state
# flow: 6 -> 7 state?
print(state)
# %%
# expect: mutates=
# flow: 1 -> 8 Invalid
# flow: 1 -> 8 state
# flow: 6 -> 8 state?
try:
    try:
        raise Invalid("a", state)
    except Invalid as inner:
        raise ValueError("outer") from inner
except ValueError as outer:
    chained = outer
# %%
# expect: mutates=chained,inner,kept,state
# flow: 8 -> 9 chained
chained.__cause__.row["n"] = 6
# %%
# expect: mutates=
# flow: 1 -> 10 state
# flow: 6 -> 10 state?
# flow: 9 -> 10 state?
print(state)
