# %%
# expect: reads= writes=a,log mutates= defines=A
log = []
class A:
    def __enter__(self):
        log.append(1)
        return self
    def __exit__(self, *a):
        log.append(2)
a = A()
# %%
# expect: reads=a,log writes=log mutates=log
# flow: 1 -> 2 a
# flow: 1 -> 2 log through A
with a:
    pass
# %%
# expect: reads=log writes= mutates=
# flow: 2 -> 3 log
print(log)
