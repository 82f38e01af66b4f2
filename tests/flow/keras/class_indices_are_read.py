# %%
# expect: mutates=
from tensorflow.keras.preprocessing.image import ImageDataGenerator
import pandas as pd
df = pd.read_csv('x')
gen = ImageDataGenerator().flow_from_dataframe(df)
# %%
# expect: mutates=
# flow: 1 -> 2 gen
# flow: 1 -> 2 pd
other = pd.read_csv('y')
m = dict((v, k) for k, v in gen.class_indices.items())
# %%
# expect: mutates=other
# flow: 2 -> 3 m
# flow: 2 -> 3 other
other['z'] = other['z'].replace(m)
# %%
# expect: mutates=
# flow: 1 -> 4 gen
gen
