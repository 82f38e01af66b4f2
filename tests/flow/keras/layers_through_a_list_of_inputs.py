# %%
# expect: reads= writes= mutates=
from tensorflow.keras.layers import Layer, Input, Concatenate, concatenate
from tensorflow.keras.models import Model
class Pool(Layer):
    def call(self, inputs):
        return concatenate([inputs, inputs])
# %%
# expect: reads=Concatenate,Input,Model,Pool,concatenate writes=X,i,model mutates=
# flow: 1 -> 2 Concatenate
# flow: 1 -> 2 Input
# flow: 1 -> 2 Model
# flow: 1 -> 2 Pool
# flow: 1 -> 2 concatenate through Pool
i = Input(shape=(8, 8, 1))
X = Pool()(i)
X = Concatenate(axis=-1)([X, X])
model = Model(inputs=i, outputs=X)
# %%
# expect: reads=concatenate,model writes=X,h,model mutates=X,model
# flow: 1 -> 3 concatenate? through Pool
# flow: 2 -> 3 model
h = model.fit([[1]], [1])
