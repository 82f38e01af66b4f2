# %%
# expect: mutates=
from keras.preprocessing.image import ImageDataGenerator
from keras.models import Sequential
import numpy as np
X = np.zeros((3, 4)); y = np.zeros(3)
model = Sequential()
model.compile('adam')
# %%
# expect: mutates=
# flow: 1 -> 2 ImageDataGenerator
# flow: 1 -> 2 X
dg = ImageDataGenerator()
dg.fit(X)
# %%
# expect: mutates=model
# flow: 1 -> 3 X
# flow: 1 -> 3 model
# flow: 1 -> 3 y
# flow: 2 -> 3 dg
h = model.fit_generator(dg.flow(X, y, batch_size=3), epochs=1)
# %%
# expect: mutates=
# flow: 1 -> 4 X
# flow: 2 -> 4 dg
dg, X
# %%
# expect: mutates=model
# flow: 1 -> 5 X
# flow: 1 -> 5 y
# flow: 3 -> 5 model
h2 = model.fit(X, y)
# %%
# expect: mutates=
# flow: 3 -> 6 h
h.history
