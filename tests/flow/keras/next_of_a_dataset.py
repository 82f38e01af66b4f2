# %%
from keras.utils import text_dataset_from_directory

train = text_dataset_from_directory("a", batch_size=16)


def preprocess(text, label):
    return text, label


ready = train.map(preprocess)
# %%
# expect: mutates=
next(iter(ready))
# %%
print(ready)
# flow: 1 -> 2 ready
# flow: 1 -> 3 ready
