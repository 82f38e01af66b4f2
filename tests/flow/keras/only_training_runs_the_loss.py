# %%
# expect: mutates=
from keras.models import Sequential
from keras.layers import Dense
from keras import backend as K
smooth = 1.
def dice(y, p):
    return K.sum(y * p) + smooth
m = Sequential()
m.add(Dense(3))
# %%
# expect: mutates=m
# flow: 1 -> 2 K? through dice
# flow: 1 -> 2 dice
# flow: 1 -> 2 m
# flow: 1 -> 2 smooth? through dice
m.compile(optimizer='adam', loss=dice)
# %%
# expect: mutates=m
# flow: 1 -> 3 K? through dice
# flow: 1 -> 3 smooth? through dice
# flow: 2 -> 3 m
m.fit([[1]], [1])
# %%
# expect: mutates=
# flow: 3 -> 4 m
p = m.predict([[1]])
# %%
# expect: mutates=
# flow: 3 -> 5 m
m.summary()
m.save('a')
