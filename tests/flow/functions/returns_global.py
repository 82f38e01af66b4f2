# %%
# expect: reads= writes=a mutates= defines=get
a = []
def get():
    return a
# %%
# expect: reads=a,get writes=b mutates=
# flow: 1 -> 2 a through get
# flow: 1 -> 2 get
b = get()
# %%
# expect: reads=b writes=a,b mutates=a,b
# flow: 2 -> 3 b
b.append(1)
# %%
# expect: reads=a writes= mutates=
# flow: 3 -> 4 a
print(a)
