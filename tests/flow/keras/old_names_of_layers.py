# %%
import tensorflow as tf
from helper import load
x, y = load()
# %%
width = x.shape[1]
model = tf.keras.models.Sequential()
model.add(tf.keras.layers.Convolution2D(8, 3, input_shape=(width, width, 1)))
model.compile(loss="mse")
# %%
# expect: mutates=model
model.fit(x, y)
# %%
# flow: 1 -> 2 tf
# flow: 1 -> 2 x
# flow: 1 -> 3 x
# flow: 1 -> 3 y
# flow: 2 -> 3 model
# flow: 2 -> 4 width
# flow: 1 -> 4 x
print(width, x)
