# %%
# expect: mutates=
from keras.models import Sequential
m = Sequential()
m.compile('adam')
# %%
# expect: mutates=m
# flow: 1 -> 2 m
h = m.fit([1], [2])
# %%
# expect: mutates=m
# flow: 2 -> 3 m
h2 = m.fit([1], [2])
# %%
# expect: mutates=
# flow: 2 -> 4 h
h.history
