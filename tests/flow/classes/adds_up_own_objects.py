# %%
# expect: mutates=
class V:
    def __init__(self, d, prev=()):
        self.d, self.grad, self.prev = d, 0, list(prev)
    def __add__(self, o):
        return V(self.d, (self, o) if isinstance(o, V) else (self,))
    __radd__ = __add__
    def back(self):
        self.grad += 1
        for p in self.prev:
            p.back()
w = [V(1), V(2)]
b = V(3)
# %%
# expect: mutates=
# flow: 1 -> 2 V through V
# flow: 1 -> 2 b
# flow: 1 -> 2 w
out = sum(w, b)
# %%
# expect: mutates=b,out,w
# flow: 2 -> 3 out
out.back()
# %%
# expect: mutates=
# flow: 1 -> 4 b
# flow: 1 -> 4 w
# flow: 3 -> 4 b?
# flow: 3 -> 4 w?
print([x.grad for x in w], b.grad)
# %%
# expect: mutates=
# flow: 1 -> 5 V through V
# flow: 1 -> 5 w
# flow: 3 -> 5 w?
other = sum(v for v in w)
# %%
# expect: mutates=other,out,w
# flow: 5 -> 6 other
other.back()
# %%
# expect: mutates=
# flow: 1 -> 7 w
# flow: 3 -> 7 w?
# flow: 6 -> 7 w?
print([x.grad for x in w])
# %%
# expect: mutates=
# flow: 1 -> 8 w
# flow: 3 -> 8 w?
# flow: 6 -> 8 w?
lists = [[w[0]], [w[1]]]
# %%
# expect: mutates=
# flow: 8 -> 9 lists
flat = sum(lists, [])
# %%
# expect: mutates=flat,lists,other,out,w
# flow: 9 -> 10 flat
flat[0].back()
# %%
# expect: mutates=
# flow: 1 -> 11 w
# flow: 10 -> 11 w?
# flow: 3 -> 11 w?
# flow: 6 -> 11 w?
print([x.grad for x in w])
