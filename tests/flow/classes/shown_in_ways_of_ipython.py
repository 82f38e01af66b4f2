# %%
seen, unit = [], {"u": "kg"}
class M:
    def _repr_markdown_(self):
        return unit["u"]
class W:
    def _ipython_display_(self):
        seen.append(1)
class B:
    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/plain": unit["u"]}
class P:
    def _repr_pretty_(self, printer, cycle):
        printer.text(unit["u"])
m, w, b, p = M(), W(), B(), P()
# %%
# expect: reads=m,unit mutates=
m
# %%
# expect: reads=w,seen mutates=seen
w
# %%
# expect: reads=b,unit mutates=
b
# %%
# expect: reads=p,unit mutates=
[p]
# %%
# expect: reads=m mutates=
print(m)
