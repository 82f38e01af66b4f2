# %%
# expect: mutates=
import numpy as np
import somelib
data = somelib.load()
train = data.train
# %%
# expect: mutates=
# flow: 1 -> 2 train
print(train.y.max())
# %%
# expect: mutates=
# flow: 1 -> 3 data
print(data)
