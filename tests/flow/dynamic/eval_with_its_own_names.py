# %%
# expect: reads= writes=test,tok mutates=
import pandas as pd
test = pd.read_csv("a.csv")
tok = 3
# %%
# expect: reads=test writes=i,out,row mutates=
# flow: 1 -> 2 test
out = []
for i, row in test.iterrows():
    out.append(eval(row.prompt, {"null": ""}))
# %%
# expect: reads=test writes= mutates=
# flow: 1 -> 3 test
print(test)
# %%
# expect: reads=test writes=g mutates=
# flow: 1 -> 4 test
def f(r):
    return eval(r, {"null": ""})
g = test.prompt.apply(f)
