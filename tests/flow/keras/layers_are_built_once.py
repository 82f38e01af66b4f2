# %%
# expect: mutates=
# What builds a layer runs where a functional model is made, not where it learns or predicts.
import numpy as np
from keras.layers import Dense, Input, Layer
from keras.models import Model
from keras import backend as K
X = np.zeros((4, 3))
y = np.zeros(4)
# %%
# expect: mutates=
# flow: 1 -> 2 Layer
class Cap(Layer):
    def __init__(self, n, **kw):
        super().__init__(**kw)
        self.n = n
    def build(self, shape):
        super(Cap, self).build(shape)
        self.W = self.add_weight(shape=(3, self.n))
    def call(self, u):
        return K.dot(u, self.W)
def get_model():
    i = Input(shape=(3,))
    o = Dense(1)(Cap(2)(i))
    model = Model(inputs=i, outputs=o)
    model.compile(loss='mse', optimizer='adam')
    return model
# %%
# expect: mutates=
# flow: 1 -> 3 Dense through get_model
# flow: 1 -> 3 Input through get_model
# flow: 1 -> 3 K through Cap
# flow: 1 -> 3 Model through get_model
# flow: 2 -> 3 Cap through get_model
# flow: 2 -> 3 get_model
model = get_model()
# %%
# expect: mutates=model
# flow: 1 -> 4 K? through Cap
# flow: 1 -> 4 X
# flow: 1 -> 4 y
# flow: 3 -> 4 model
hist = model.fit(X, y)
# %%
# expect: mutates=model
# flow: 1 -> 5 K? through Cap
# flow: 1 -> 5 X
# flow: 1 -> 5 y
# flow: 4 -> 5 model
hist = model.fit(X, y)
# %%
# expect: mutates=
# flow: 1 -> 6 K? through Cap
# flow: 1 -> 6 X
# flow: 5 -> 6 model
pred = model.predict(X)
