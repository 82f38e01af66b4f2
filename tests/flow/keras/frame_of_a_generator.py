# %%
# expect: mutates=
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense
import pandas as pd
df = pd.read_csv('x')
# %%
# expect: mutates=
# flow: 1 -> 2 ImageDataGenerator
# flow: 1 -> 2 df
dg = ImageDataGenerator()
gen = dg.flow_from_dataframe(df)
# %%
# expect: mutates=
# flow: 1 -> 3 Dense
# flow: 1 -> 3 Sequential
model = Sequential([Dense(1)])
model.compile('adam')
# %%
# expect: mutates=model
# flow: 2 -> 4 gen
# flow: 3 -> 4 model
model.fit(gen)
# %%
# expect: mutates=
# flow: 2 -> 5 gen
gen.class_indices
# %%
# expect: mutates=
# flow: 2 -> 6 gen
# flow: 4 -> 6 model
model.predict(gen)
# %%
# expect: mutates=df
# flow: 1 -> 7 df
df['z'] = 1
# %%
# expect: mutates=df
# flow: 2 -> 8 gen
# flow: 7 -> 8 df
m = dict((v, k) for k, v in gen.class_indices.items())
df['z'] = df['z'].replace(m)
# %%
# expect: mutates=
# flow: 2 -> 9 dg
# flow: 2 -> 9 gen
gen, dg
