# %%
# expect: reads= writes=xs mutates=
xs = [1]
# %%
# expect: reads=xs writes=done,v mutates=
# flow: 1 -> 2 xs
for v in xs:
    pass
else:
    done = v
# %%
# expect: reads=done writes= mutates=
# flow: 2 -> 3 done
print(done)
