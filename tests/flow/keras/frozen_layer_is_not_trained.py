# %%
import numpy as np
import tensorflow as tf

base = tf.keras.applications.ResNet50(include_top=False)
base.trainable = False
x, y = np.ones(3), np.ones(3)
# %%
model = tf.keras.Sequential([base, tf.keras.layers.Dense(1)])
model.compile(loss="mse")
# %%
# expect: mutates=model
model.fit(x, y)
# %%
other = tf.keras.Sequential([base, tf.keras.layers.Dense(2)])
# flow: 1 -> 2 base
# flow: 1 -> 3 x
# flow: 1 -> 3 y
# flow: 1 -> 2 tf
# flow: 2 -> 3 model
# flow: 1 -> 4 base
# flow: 1 -> 4 tf
