# %%
# expect: reads= writes=b mutates=
import contextlib
with contextlib.suppress(ZeroDivisionError): b = 1 / 0
# %%
# expect: reads=b writes= mutates=
# flow: 1 -> 2 b
print("b" in globals())
