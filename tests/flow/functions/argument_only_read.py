# %%
# expect: reads= writes=a mutates= defines=head
a = [1]
def head(x):
    return x[:1]
# %%
# expect: reads=a,head writes=b mutates=
# flow: 1 -> 2 a
# flow: 1 -> 2 head
b = head(a)
# %%
# expect: reads=a writes= mutates=
# flow: 1 -> 3 a
print(a)
