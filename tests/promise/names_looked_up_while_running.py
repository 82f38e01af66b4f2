# %%
from collections import OrderedDict, Counter
def helper(x):
    return x + 1
K = 3
# %%
def make(method, *args, **kw):
    return globals()[method](*args, **kw)
# %%
a = make("OrderedDict", x=1)
# %%
c = globals()["Counter"]("abc")
# %%
code = "".join(["h", "elper"])
b = globals()[code](2)
# %%
exec("z = " + code + "(K) + len(Counter('ab'))")
print(b, a, c)
# %%
print(z)
