# %%
import numpy as np
import tensorflow as tf

vectorizer = tf.keras.layers.TextVectorization(max_tokens=100)
texts, x, y = ["a"], np.ones(3), np.ones(3)
# %%
vectorizer.adapt(texts)
# %%
model = tf.keras.Sequential([vectorizer, tf.keras.layers.Embedding(100, 8), tf.keras.layers.Dense(1)])
model.compile(loss="mse")
# %%
# expect: mutates=model
model.fit(x, y)
# %%
other = tf.keras.Sequential([vectorizer, tf.keras.layers.Embedding(100, 8)])
# flow: 1 -> 2 vectorizer
# flow: 1 -> 2 texts
# flow: 1 -> 4 x
# flow: 1 -> 4 y
# flow: 1 -> 3 tf
# flow: 2 -> 3 vectorizer
# flow: 3 -> 4 model
# flow: 1 -> 5 tf
# flow: 2 -> 5 vectorizer
