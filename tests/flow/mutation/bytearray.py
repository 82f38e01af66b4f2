# %%
# expect: reads= writes=b mutates=
b = bytearray(b'ab')
# %%
# expect: reads=b writes=b mutates=b
# flow: 1 -> 2 b
b[0] = 120
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 3 b
print(b)
