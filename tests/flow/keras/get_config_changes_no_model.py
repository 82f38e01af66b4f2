# %%
# expect: reads= writes= mutates=
from tensorflow.keras.layers import Conv2D, Layer, Input
from tensorflow.keras.models import Model
class Block(Layer):
    def __init__(self, n, **kw):
        super(Block, self).__init__(**kw)
        self.conv = Conv2D(n, 2)
    def call(self, inputs):
        return self.conv(inputs)
    def get_config(self):
        base = super().get_config()
        return {**base, "n": 1}
# %%
# expect: reads=Block,Conv2D,Input,Model writes=i,model mutates=
# flow: 1 -> 2 Block
# flow: 1 -> 2 Conv2D through Block
# flow: 1 -> 2 Input
# flow: 1 -> 2 Model
i = Input(shape=(8, 8, 1))
model = Model(inputs=i, outputs=Block(3)(i))
# %%
# expect: reads=model writes=e mutates=
# flow: 2 -> 3 model
e = model.evaluate([[1]], [1])
# %%
# expect: reads=model writes=p mutates=
# flow: 2 -> 4 model
p = model.predict([[1]])
