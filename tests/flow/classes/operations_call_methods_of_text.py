# %%
class C:
    def __init__(self):
        self.n = 0
    def __format__(self, spec):
        self.n += 1
        return ""
    def __repr__(self):
        self.n += 1
        return ""
o = C()
# %%
# expect: mutates=o
f"{o}"
# %%
# expect: mutates=o
f"{o!r}"
# %%
# expect: mutates=o
"{}".format(o)
# %%
# expect: mutates=o
format(o, "")
# %%
# expect: mutates=o
str([o])
# %%
# expect: mutates=o
f"{[o]}"
# %%
# expect: mutates=o
"%r" % o
# %%
# expect: mutates=o
"%s" % (o,)
# %%
# expect: mutates=o
print({"a": o})
# %%
# expect: mutates=o
print([(1, o)])
# %%
# expect: mutates=o
repr({o.n: [o]})
