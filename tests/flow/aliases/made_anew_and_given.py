# %%
# Made anew each time, and filled before it is given away.
import unknown_client
index = unknown_client.Index()
client = unknown_client.Client()
queries = ["a", "b"]
kept = {}
# %%
# What is filled before it is given away is not what was given away before.
# expect: reads=index,queries mutates=
current = {}
for query in queries:
    current = {}
    current[query] = 1
    if query:
        current["more"] = [2]
        current.update(a=3)
    index.search(query, boost=current)
# %%
# expect: reads= mutates=
def ask(text):
    payload = {"text": text}
    payload["n"] = 1
    if text:
        payload["long"] = True
    rows = []
    rows.append(payload)
    return client.create(rows)
# %%
# expect: reads=ask,client mutates=
answers = [ask("a"), ask("b")]
# %%
# What was given away, or may be seen otherwise, is changed with what holds it.
# expect: reads=kept mutates=kept
for name in ["a", "b"]:
    row = {}
    row["name"] = name
    kept[name] = row
    row["late"] = 1
# %%
# expect: reads=kept mutates=kept
for name in ["a", "b"]:
    row = {}
    for number in range(3):
        row[number] = name
        kept["last"] = row
# %%
# expect: reads=kept mutates=kept
def fill(name):
    row = {}
    kept["first"] = row
    row["name"] = name
fill("a")
# %%
# expect: reads=kept mutates=kept
row = {}
kept["again"] = row
# %%
# expect: reads=row mutates=kept,row
row["name"] = 1
# %%
# expect: mutates=
row = {}
row["other"] = 2
# %%
# expect: reads=kept mutates=kept
other = {}
if kept:
    other = kept
other["seen"] = 1
# %%
# expect: reads=kept,row mutates=kept,other,row
row.update(kept.setdefault("x", row))
row["y"] = 1
# %%
# expect: reads=kept mutates=kept,other
def closes():
    seen = {}
    def put():
        kept["seen"] = seen
    put()
    seen["late"] = 1
closes()
# %%
# flow: 1 -> 2 index
# flow: 1 -> 2 queries
# flow: 1 -> 4 client through ask
# flow: 3 -> 4 ask
# flow: 1 -> 5 kept
# flow: 5 -> 6 kept
# flow: 6 -> 7 kept through fill
# flow: 7 -> 8 kept
# flow: 8 -> 9 row
# flow: 9 -> 11 kept
# flow: 9 -> 12 kept
# flow: 10 -> 12 row
# flow: 11 -> 12 kept?
# flow: 12 -> 13 kept through closes
# flow: 1 -> 14 client
# flow: 1 -> 14 index
print(index, client)
# %%
# expect: reads=index,queries mutates=
for query in queries:
    weights = {}
    for name, number in [("a", 1), ("b", 2)]:
        if number > 1:
            weights[name] = number
        else:
            weights[name] = -number
    index.search(query, weights=weights)
# %%
# expect: reads=kept mutates=kept,other
for name in ["a", "b"]:
    weights = {}
    for number in range(3):
        weights[number] = name
        kept[name] = weights
# %%
# expect: reads=kept mutates=kept,other
for name in ["a", "b"]:
    weights = []
    for number in range(3):
        weights.append(kept.setdefault(name, weights))
# flow: 1 -> 15 index
# flow: 1 -> 15 queries
# flow: 13 -> 16 kept
# flow: 16 -> 17 kept
