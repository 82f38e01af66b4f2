# %%
# expect: reads= writes=log mutates=
log = []
# %%
# expect: reads=log writes=log mutates=log
# flow: 1 -> 2 log
try:
    log.append(1)
finally:
    log.append(2)
# %%
# expect: reads=log writes= mutates=
# flow: 2 -> 3 log
print(log)
