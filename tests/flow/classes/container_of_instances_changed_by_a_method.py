# %%
# expect: reads= writes= mutates=
class P:
    def __init__(self, s):
        self.s = s
    def up(self, r):
        self.s = r
# %%
# expect: reads=P writes=ps mutates=
# flow: 1 -> 2 P
ps = [P(i) for i in range(4)]
# %%
# expect: reads=ps writes=p,ps mutates=ps
# flow: 2 -> 3 ps
for p in ps:
    p.up(3)
# %%
# expect: reads=ps writes= mutates=
# flow: 3 -> 4 ps
print(ps)
# %%
# expect: reads=P writes=i,qs mutates=
# flow: 1 -> 5 P
qs = []
for i in range(4):
    qs.append(P(i))
# %%
# expect: reads=qs writes=q,qs mutates=qs
# flow: 5 -> 6 qs
for q in qs:
    q.up(2)
# %%
# expect: reads=qs writes= mutates=
# flow: 6 -> 7 qs
print(qs)
# %%
# expect: reads=P writes=L mutates=
# flow: 1 -> 8 P
L = [P(1), P(2)]
# %%
# expect: reads=L writes=L,x mutates=L
# flow: 8 -> 9 L
for x in L:
    x.up(4)
# %%
# expect: reads=L writes= mutates=
# flow: 9 -> 10 L
print(L)
# %%
# expect: reads=P writes=M mutates=
# flow: 1 -> 11 P
M = [P(i) for i in range(3)]
# %%
# expect: reads=M writes=M,r mutates=M
# flow: 11 -> 12 M
for r in M:
    r.s = 0
# %%
# expect: reads=M writes= mutates=
# flow: 12 -> 13 M
print(M)
