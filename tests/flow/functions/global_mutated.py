# %%
# expect: reads= writes=log mutates= defines=note
log = []
def note(x):
    log.append(x)
# %%
# expect: reads=log,note writes=log mutates=log
# flow: 1 -> 2 log through note
# flow: 1 -> 2 note
note(1)
# %%
# expect: reads=log writes= mutates=
# flow: 2 -> 3 log
print(log)
