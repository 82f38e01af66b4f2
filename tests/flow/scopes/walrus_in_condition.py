# %%
# expect: reads= writes=text mutates=
text = 'abc'
# %%
# expect: reads=text writes=n mutates=
# flow: 1 -> 2 text
if (n := len(text)) > 2:
    print(n)
# %%
# expect: reads=n writes= mutates=
# flow: 2 -> 3 n
print(n)
