# %%
# expect: mutates=
calls, other = [], []
def timed(sink):
    def deco(f):
        def w(*a):
            sink.append(f.__name__)
            return f(*a)
        return w
    return deco
# %%
# expect: mutates=
# flow: 1 -> 2 calls
# flow: 1 -> 2 other
# flow: 1 -> 2 timed
@timed(calls)
def load(n): return list(range(n))
@timed(other)
def proc(xs): return [load(x) for x in xs]
# %%
# expect: mutates=calls,load,other,proc
# flow: 2 -> 3 load through proc
# flow: 2 -> 3 proc
proc([1, 2])
# %%
# expect: mutates=
# flow: 3 -> 4 calls
# flow: 3 -> 4 other
print(calls, other)
