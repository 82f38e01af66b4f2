# %%
import numpy as np
import tensorflow as tf

base = tf.keras.applications.ResNet50(include_top=False)
for layer in base.layers:
    layer.trainable = False
x, y = np.ones(3), np.ones(3)
# %%
model = tf.keras.Sequential([base, tf.keras.layers.Dense(1)])
model.compile(loss="mse")
# flow: 1 -> 2 base
# flow: 1 -> 2 tf
# %%
# expect: mutates=model
model.fit(x, y)
# flow: 2 -> 3 model
# flow: 1 -> 3 x
# flow: 1 -> 3 y
# %%
for layer in base.layers[-4:]:
    layer.trainable = True
# flow: 1 -> 4 base
# %%
# expect: mutates=base,model,layer
model.fit(x, y)
# flow: 4 -> 5 model
# flow: 1 -> 5 x
# flow: 1 -> 5 y
