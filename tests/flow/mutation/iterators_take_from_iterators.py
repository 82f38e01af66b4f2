# %%
# expect: mutates=
# Going on with an iterator made from another uses that up, too, whether or not the result has a name.
import itertools
it = iter(range(20))
pairs = zip(it, "abc")
# %%
# expect: mutates=it,pairs
# flow: 1 -> 2 it
# flow: 1 -> 2 itertools
list(itertools.islice(it, 3))
# %%
# expect: mutates=it,pairs
# flow: 2 -> 3 pairs
print(next(pairs))
# %%
# expect: mutates=it,pairs
# flow: 1 -> 4 itertools
# flow: 2 -> 4 it
# flow: 3 -> 4 it?
first = [v for v in itertools.islice(it, 2)]
# %%
# expect: mutates=it,pairs
# flow: 4 -> 5 first
# flow: 4 -> 5 it
print(next(it), first)
