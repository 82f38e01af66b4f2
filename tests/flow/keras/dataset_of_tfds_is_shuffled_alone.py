# %%
import tensorflow_datasets as tfds

dataset, info = tfds.load("imdb_reviews", with_info=True, as_supervised=True)
train, test = dataset["train"], dataset["test"]
# %%
# expect: mutates=
train_dataset = train.shuffle(1000).batch(32)
# %%
print(info, test, train)
# flow: 1 -> 2 train
# flow: 1 -> 3 info
# flow: 1 -> 3 test
# flow: 1 -> 3 train
