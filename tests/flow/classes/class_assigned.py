# %%
# expect: mutates=
class A:
    n = 0
class B:
    n = 0
x = A()
x.__class__ = B
# %%
# expect: mutates=A,B,x
# flow: 1 -> 2 x
x.__class__.n += 1
# %%
# expect: mutates=
# flow: 1 -> 3 A
# flow: 1 -> 3 B
# flow: 2 -> 3 A?
# flow: 2 -> 3 B?
print(A.n, B.n)
