# %%
# expect: reads= writes=cnt mutates=
cnt = []
def f(x=1, *a, **k): cnt.append(1); return x
# %%
# expect: reads=cnt,f writes=cnt,f mutates=cnt,f
# flow: 1 -> 2 cnt? through f
# flow: 1 -> 2 f
eval("f(1)")
# %%
# expect: reads=cnt writes= mutates=
# flow: 1 -> 3 cnt
# flow: 2 -> 3 cnt?
print(len(cnt) > 0)
