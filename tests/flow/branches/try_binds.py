# %%
# expect: reads= writes=text mutates=
text = '3'
# %%
# expect: reads=text writes=n mutates=
# flow: 1 -> 2 text
try:
    n = int(text)
except ValueError:
    n = 0
# %%
# expect: reads=n writes= mutates=
# flow: 2 -> 3 n
print(n)
