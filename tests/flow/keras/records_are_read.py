# %%
# expect: mutates=
import tensorflow as tf
files = tf.io.gfile.glob('x')
def dec(x): return tf.cast(x, tf.float32)
# %%
# expect: mutates=
# flow: 1 -> 2 files
# flow: 1 -> 2 tf
ds = tf.data.TFRecordDataset(files)
# %%
# expect: mutates=
# flow: 1 -> 3 dec
# flow: 1 -> 3 tf through dec
# flow: 2 -> 3 ds
ds = ds.map(dec).batch(3)
# %%
# expect: mutates=
# flow: 1 -> 4 tf
m = tf.keras.models.load_model('x')
# %%
# expect: mutates=m
# flow: 3 -> 5 ds
# flow: 4 -> 5 m
m.fit(ds)
# %%
# expect: mutates=
# flow: 3 -> 6 ds
ds2 = ds.unbatch()
# %%
# expect: mutates=
# flow: 1 -> 7 files
# flow: 3 -> 7 ds
# flow: 5 -> 7 m
# flow: 6 -> 7 ds2
m.predict(ds2), ds, files
