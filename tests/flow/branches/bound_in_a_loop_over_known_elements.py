# %%
# expect: reads= writes=columns,more,short mutates=
columns = ["a", "b"]
more = ("x", "y")
short = []
# %%
# expect: reads=columns,more,short writes=a,b,c,d,e,i,j,k,name,number,v,w mutates=
# flow: 1 -> 2 columns
# flow: 1 -> 2 more
# flow: 1 -> 2 short
for i, name in enumerate(columns):
    number = i
for a, b in zip(columns, more):
    pass
for j, c in enumerate(sorted(columns), 1):
    pass
for k, v in {"p": 1}.items():
    pass
for d, e in zip(columns, short):
    pass
for w in reversed(more):
    pass
# %%
# expect: reads=i,name,number,a,b,j,c,k,v,w writes= mutates=
# flow: 2 -> 3 i
# flow: 2 -> 3 name
# flow: 2 -> 3 number
# flow: 2 -> 3 a
# flow: 2 -> 3 b
# flow: 2 -> 3 j
# flow: 2 -> 3 c
# flow: 2 -> 3 k
# flow: 2 -> 3 v
# flow: 2 -> 3 w
print(i, name, number, a, b, j, c, k, v, w)
# %%
# expect: reads= writes=d,e,i,name,q mutates=
# what the loop before binds is read by nobody
for i, name in enumerate(["z"]):
    pass
for d in reversed([1]):
    q = d
e = 1
# %%
# expect: reads=d,e,i,name,q writes= mutates=
# flow: 4 -> 5 d
# flow: 4 -> 5 e
# flow: 4 -> 5 i
# flow: 4 -> 5 name
# flow: 4 -> 5 q
print(d, e, i, name, q)
