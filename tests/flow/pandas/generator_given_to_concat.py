# %%
# expect: reads= writes=X,q mutates=
import pandas as pd
q = pd.DataFrame({"a": [1], "b": [2]})
X = pd.DataFrame({"a": [1], "b": [2]})
# %%
# expect: reads= writes= mutates=
def poly(X):
    for t in q.columns:
        yield X[t]
# %%
# expect: reads=X,pd,poly,q writes=A mutates=
# flow: 1 -> 3 X
# flow: 1 -> 3 pd
# flow: 1 -> 3 q through poly
# flow: 2 -> 3 poly
A = pd.concat(poly(X), axis=1)
# %%
# expect: reads=X,pd,poly,q writes=B mutates=
# flow: 1 -> 4 X
# flow: 1 -> 4 pd
# flow: 1 -> 4 q through poly
# flow: 2 -> 4 poly
B = pd.concat(poly(X))
# %%
# expect: reads=X,poly,q writes=C mutates=
# flow: 1 -> 5 X
# flow: 1 -> 5 q through poly
# flow: 2 -> 5 poly
C = list(poly(X))
