# %%
# expect: mutates=
# The code that is timed runs for certain; the names it binds are its own.
file = []
# %%
# expect: mutates=file
# flow: 1 -> 2 file
%%timeit
for i in range(10):
    file.append(i)
# %%
# expect: mutates=file
# flow: 2 -> 3 file
%%timeit
file.append(1)
# %%
# expect: mutates=file
# flow: 3 -> 4 file
%timeit file.append(1)
# %%
# expect: mutates=
# flow: 4 -> 5 file
a = file[0]
