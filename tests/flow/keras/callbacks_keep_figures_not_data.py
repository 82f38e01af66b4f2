# %%
# expect: mutates=
# A callback is given dictionaries that Keras makes: what it keeps of them is none of the data.
import numpy as np
from keras.models import Sequential
from keras.layers import Dense
from keras.callbacks import Callback
# %%
# expect: mutates=
# flow: 1 -> 2 np
X = np.zeros((4, 3))
labels = [1, 0, 1, 0]
# %%
# expect: mutates=
# flow: 1 -> 3 Callback
# flow: 1 -> 3 Dense
# flow: 1 -> 3 Sequential
class Losses(Callback):
    def on_train_begin(self, logs={}):
        self.losses = []
    def on_epoch_end(self, epoch, logs={}):
        self.losses.append(logs.get('loss'))
model = Sequential([Dense(1)])
model.compile(loss='mse', optimizer='adam')
# %%
# expect: mutates=model
# flow: 2 -> 4 X
# flow: 2 -> 4 labels
# flow: 3 -> 4 Losses
# flow: 3 -> 4 model
h = Losses()
model.fit(X, labels, callbacks=[h])
# %%
# expect: mutates=
# flow: 2 -> 5 X
# flow: 2 -> 5 labels
print(X, labels)
