# %%
# expect: mutates=
class Node:
    pass
a = Node()
sizes = {a: 1}
# %%
# expect: mutates=a,sizes
# flow: 1 -> 2 sizes
for node in sizes:
    node.seen = True
# %%
# expect: mutates=
# flow: 2 -> 3 a
print(a)
# %%
# expect: mutates=a,sizes
# flow: 2 -> 4 sizes
for node, size in sizes.items():
    node.size = size
# %%
# expect: mutates=
# flow: 4 -> 5 a
print(a)
