# %%
# expect: reads= writes=e mutates=
e = 1
# %%
# expect: reads= writes=m mutates=
try:
    1 / 0
except ZeroDivisionError as err:
    m = str(err)
# %%
# expect: reads=e,m writes= mutates=
# flow: 1 -> 3 e
# flow: 2 -> 3 m
print(m, e)
