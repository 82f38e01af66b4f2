# %%
# expect: mutates=
import tensorflow as tf
import numpy as np
x = tf.placeholder(tf.float32, (None, 3))
out = tf.layers.dense(x, 2)
loss = tf.reduce_mean(out)
op = tf.train.AdamOptimizer(0.1).minimize(loss)
sess = tf.Session()
sess.run(tf.global_variables_initializer())
# %%
# expect: mutates=sess
# flow: 1 -> 2 loss
# flow: 1 -> 2 np
# flow: 1 -> 2 op
# flow: 1 -> 2 sess
# flow: 1 -> 2 x
for i in range(3):
    sess.run([op, loss], {x: np.zeros((2, 3))})
# %%
# expect: mutates=sess
# flow: 1 -> 3 np
# flow: 1 -> 3 out
# flow: 1 -> 3 x
# flow: 2 -> 3 sess
p = sess.run(out, {x: np.zeros((2, 3))})
# %%
# expect: mutates=
# flow: 1 -> 4 loss
# flow: 1 -> 4 np
# flow: 1 -> 4 op
# flow: 1 -> 4 tf
# flow: 1 -> 4 x
sess = tf.Session()
sess.run(tf.global_variables_initializer())
for i in range(3):
    sess.run([op, loss], {x: np.zeros((2, 3))})
# %%
# expect: mutates=sess
# flow: 1 -> 5 np
# flow: 1 -> 5 out
# flow: 1 -> 5 x
# flow: 4 -> 5 sess
p = sess.run(out, {x: np.zeros((2, 3))})
