# %%
# expect: mutates=
import tensorflow as tf
lin = tf.keras.Sequential([tf.keras.layers.Dense(1)])
opt = tf.keras.optimizers.Adam(1e-3)
loss_fn = tf.keras.losses.MeanSquaredError()
# %%
# expect: mutates=
# flow: 1 -> 2 tf
@tf.function
def step(x, y):
    with tf.GradientTape() as tape:
        loss = loss_fn(y, lin(x))
    g = tape.gradient(loss, lin.trainable_variables)
    opt.apply_gradients(zip(g, lin.trainable_variables))
    return loss
# %%
# expect: mutates=lin,opt
# flow: 1 -> 3 lin through step
# flow: 1 -> 3 loss_fn through step
# flow: 1 -> 3 opt through step
# flow: 1 -> 3 tf
# flow: 2 -> 3 step
step(tf.zeros((2, 2)), tf.zeros(2))
# %%
# expect: mutates=
# flow: 3 -> 4 lin
lin
# %%
# expect: mutates=
# flow: 1 -> 5 loss_fn
# flow: 3 -> 5 opt
opt, loss_fn
