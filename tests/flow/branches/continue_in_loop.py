# %%
# expect: reads= writes=seen mutates=
seen = []
# %%
# expect: reads=seen writes=i,seen mutates=seen
# flow: 1 -> 2 seen
for i in range(4):
    if i == 1:
        continue
    seen.append(i)
# %%
# expect: reads=seen writes= mutates=
# flow: 2 -> 3 seen
print(seen)
