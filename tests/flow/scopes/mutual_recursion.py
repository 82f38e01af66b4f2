# %%
# expect: reads= writes= mutates= defines=even
def even(n):
    return True if n == 0 else odd(n - 1)
# %%
# expect: reads= writes= mutates= defines=odd
def odd(n):
    return False if n == 0 else even(n - 1)
# %%
# expect: reads=even,odd writes=r mutates=
# flow: 1 -> 3 even
# flow: 2 -> 3 odd through even
r = even(4)
