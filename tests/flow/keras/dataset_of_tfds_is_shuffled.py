# %%
import tensorflow_datasets as tfds

(train_data, val_data), info = tfds.load("ag_news", split=("train", "test"), with_info=True, as_supervised=True)
# %%
class_names = info.features["label"].names
# %%
# expect: mutates=
train_data = train_data.shuffle(1000)
train_data = train_data.batch(32).prefetch(1)
# %%
print(class_names)
# flow: 1 -> 2 info
# flow: 1 -> 3 train_data
# flow: 2 -> 4 class_names
