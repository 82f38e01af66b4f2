# %%
# expect: writes=b,c
b = [3, 1, 2]
c = dict(u=b)
# %%
# expect: reads=b mutates=b,c
# flow: 1 -> 2 b
b.append(1)
# %%
# expect: reads=c writes=d
# flow: 2 -> 3 c
d = {**dict(u=c["u"])}
# %%
# expect: reads=d mutates=b,c,d
# flow: 3 -> 4 d
d["u"].append(2)
