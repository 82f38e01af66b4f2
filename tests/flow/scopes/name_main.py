# %%
# expect: reads= writes=a mutates=
a = 1
# %%
# expect: reads=a writes=b mutates=
# flow: 1 -> 2 a
if __name__ == '__main__':
    b = a
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 3 b
print(b)
