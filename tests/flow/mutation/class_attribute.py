# %%
# expect: reads= writes= mutates= defines=A
class A:
    n = 0
# %%
# expect: reads=A writes=A mutates=A
# flow: 1 -> 2 A
A.n = 1
# %%
# expect: reads=A writes= mutates=
# flow: 2 -> 3 A
print(A.n)
