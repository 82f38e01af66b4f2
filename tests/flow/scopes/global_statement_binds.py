# %%
# expect: reads= writes=n mutates=
n = 0
# %%
# expect: reads= writes= mutates= defines=inc
def inc():
    global n
    n += 1
# %%
# expect: reads=inc,n writes=n mutates=
# flow: 1 -> 3 n through inc
# flow: 2 -> 3 inc
inc()
# %%
# expect: reads=n writes= mutates=
# flow: 3 -> 4 n
print(n)
