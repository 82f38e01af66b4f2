# %%
# expect: reads= writes=data,test mutates=
import tensorflow as tf
data = [1, 2]
test = [3]
# %%
# expect: reads= writes= mutates=
def input_fn(d):
    return tf.constant(d)
# %%
# expect: reads=tf writes=reg mutates=
# flow: 1 -> 3 tf
reg = tf.contrib.learn.DNNRegressor(hidden_units=[1])
# %%
# expect: reads=data,input_fn,reg,tf writes=reg mutates=reg
# flow: 1 -> 4 data
# flow: 1 -> 4 tf through input_fn
# flow: 2 -> 4 input_fn
# flow: 3 -> 4 reg
reg.fit(input_fn=lambda: input_fn(data), steps=2)
# %%
# expect: reads=input_fn,reg,test,tf writes=ev mutates=
# flow: 1 -> 5 test
# flow: 1 -> 5 tf through input_fn
# flow: 2 -> 5 input_fn
# flow: 4 -> 5 reg
ev = reg.evaluate(input_fn=lambda: input_fn(test), steps=1)
# %%
# expect: reads=input_fn,reg,test,tf writes=y mutates=
# flow: 1 -> 6 test
# flow: 1 -> 6 tf through input_fn
# flow: 2 -> 6 input_fn
# flow: 4 -> 6 reg
y = reg.predict(input_fn=lambda: input_fn(test))
