# %%
import tensorflow as tf
import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/a", trainable=False)
# %%
# expect: mutates= could=
model = tf.keras.Sequential([layer, tf.keras.layers.Dense(1)])
# %%
print(layer)
# flow: 1 -> 2 layer
# flow: 1 -> 2 tf
# flow: 1 -> 3 layer
