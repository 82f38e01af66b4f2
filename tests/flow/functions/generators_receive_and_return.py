# %%
# expect: mutates=
from contextlib import contextmanager
def gather(acc):
    while True:
        x = yield len(acc)
        if x is None:
            return acc
        acc.append(x)
def whole(acc):
    result = yield from gather(acc)
    result.append("whole")
@contextmanager
def session(name):
    opened.append(name)
    yield opened
    opened.append("closed")
acc, more, opened, sent = [], [], [], {"a": 1}
g = gather(acc)
# %%
# expect: mutates=acc,g
# flow: 1 -> 2 g
# flow: 1 -> 2 sent
next(g)
g.send(sent)
try:
    g.send(None)
except StopIteration as stop:
    out = stop.value
# %%
# expect: mutates=acc,g,out
# flow: 2 -> 3 out
out.append("more")
# %%
# expect: mutates=
# flow: 1 -> 4 acc
# flow: 2 -> 4 acc?
# flow: 3 -> 4 acc?
print(acc)
# %%
# expect: mutates=acc,g,out,sent
# flow: 1 -> 5 acc
# flow: 2 -> 5 acc?
# flow: 3 -> 5 acc?
acc[0]["a"] = 2
# %%
# expect: mutates=
# flow: 1 -> 6 sent
# flow: 5 -> 6 sent?
print(sent)
# %%
# expect: mutates=more
# flow: 1 -> 7 gather through whole
# flow: 1 -> 7 more
# flow: 1 -> 7 whole
list(whole(more))
# %%
# expect: mutates=
# flow: 7 -> 8 more
print(more)
# %%
# expect: mutates=opened
# flow: 1 -> 9 opened through session
# flow: 1 -> 9 session
s = session("db")
conn = s.__enter__()
s.__exit__(None, None, None)
# %%
# expect: mutates=
# flow: 9 -> 10 opened
print(opened)
# %%
# expect: mutates=conn,opened
# flow: 9 -> 11 conn
conn.append("late")
# %%
# expect: mutates=
# flow: 11 -> 12 opened
print(opened)
