# %%
# expect: writes=d,first,last,rest,second,x
first, (second, *rest), last = 1, (2, 3, 4), [5]
d = {"k": [0]}
d["k"][0], x = 7, last
# %% [markdown]
# ## Use
# %%
# expect: reads=d,first,last,rest,second,x writes=a,b,last,x mutates=last,x
# flow: 1 -> 2 d
# flow: 1 -> 2 first
# flow: 1 -> 2 last
# flow: 1 -> 2 rest
# flow: 1 -> 2 second
# flow: 1 -> 2 x
x.append(6)
print(first, second, rest, last, d)
a = b = []
# %% [markdown]
# ## Chain
# %%
# expect: reads=a,b writes=a,b mutates=a,b
# flow: 2 -> 3 a
# flow: 2 -> 3 b
a.append(1)
print(b)
