# %%
# expect: reads= writes= mutates= imports=io
import io
# %%
# expect: reads=io writes=f,text mutates=
# flow: 1 -> 2 io
with io.StringIO('x') as f:
    text = f.read()
# %%
# expect: reads=text writes= mutates=
# flow: 2 -> 3 text
print(text)
