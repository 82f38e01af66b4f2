# %%
# expect: mutates=
a, b = [1], [2]
pairs = dict(zip(["a", "b"], [a, b]))
more = dict([("a", a)])
again = dict(pairs, c=b)
# %%
# expect: mutates=a,again,b,more,pairs
# flow: 1 -> 2 pairs
pairs["a"].append(3)
# %%
# expect: mutates=a,again,more,pairs
# flow: 1 -> 3 more
# flow: 2 -> 3 more?
more["a"].append(3)
# %%
# expect: mutates=a,again,b,more,pairs
# flow: 3 -> 4 again
again["c"].append(3)
# %%
# expect: mutates=
# flow: 1 -> 5 b
# flow: 2 -> 5 b?
# flow: 3 -> 5 a
# flow: 4 -> 5 a?
# flow: 4 -> 5 b?
a, b
