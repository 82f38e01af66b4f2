# %% [markdown]
# # Make
# %%
import functools
import operator

made = []


def noted(value, *, by=1):
    made.append(value)
    return [value * by]


plain = functools.lru_cache(lambda value: value + 1)
negative = functools.lru_cache(operator.neg)
partly = functools.lru_cache(functools.partial(operator.add, 3))
bounded = functools.lru_cache(maxsize=2)(noted)
typed = functools.lru_cache(maxsize=None, typed=True)(noted)
typed.note = "own"
counted = functools.lru_cache(dict)
kept = functools.cache(lambda value: {"of": value})
empty = functools.lru_cache(maxsize=0)(noted)
# %% [markdown]
# # Fill
# %%
print(plain(2), negative(2), partly(2), plain(2))
first = bounded(1, by=2)
print(first, bounded(2), bounded(1, by=2), bounded((1, 2)), bounded("a"), bounded((1, 2)))
print(typed(1), typed(1.0), typed(1, by=3), typed(1, by=3.0), typed(1), empty(5), empty(5))
print(counted(a=1), counted(b=2), counted(a=1), kept("a"), kept(2), kept("a"))
# %% [markdown]
# # Read
# %%
for each in (plain, negative, partly, bounded, typed, empty, counted, kept):
    print(each.cache_info(), each.cache_parameters())
print(plain(2), negative(2), partly(2), typed.note, typed.__wrapped__ is noted, len(made))
print(bounded("a"), bounded((1, 2)), bounded(1, by=2), bounded.cache_info(), len(made))
print(typed(1), typed(1.0), typed(1, by=3), typed(1, by=3.0), typed.cache_info(), len(made))
# %% [markdown]
# # Clear
# %%
print(counted(b=2), kept(2), counted.cache_info(), kept.cache_info(), kept('a') is kept('a'))
plain.cache_clear()
print(plain.cache_info(), negative.cache_info(), partly.cache_info(), len(made))
print(plain(2), plain.cache_info())
del plain, negative, partly, bounded, typed, empty, counted, kept, each
