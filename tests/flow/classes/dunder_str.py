# %%
# expect: reads= writes=a,k mutates= defines=A
k = 'x'
class A:
    def __str__(self):
        return k
a = A()
# %%
# expect: reads=a,k writes= mutates=
# flow: 1 -> 2 a
# flow: 1 -> 2 k through A
print(a)
