# %%
# expect: reads= writes=D,cnt mutates=
import pandas as pd
cnt = []
def f(x=1, *a, **k): cnt.append(1); return x
def fsum(s): cnt.append(1); return s.sum()
D = pd.DataFrame({"a": [1., 2], "b": [0, 1]})
# %%
# expect: reads=D,cnt,fsum writes=cnt mutates=cnt
# flow: 1 -> 2 D
# flow: 1 -> 2 cnt through fsum
# flow: 1 -> 2 fsum
D.groupby("b").agg(z=("a", fsum))
# %%
# expect: reads=cnt writes= mutates=
# flow: 2 -> 3 cnt
print(len(cnt) > 0)
