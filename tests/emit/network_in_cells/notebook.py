# %%
import numpy as np
import pandas as pd
from keras.layers import Conv1D, Dense, Dropout, Embedding, GlobalMaxPool1D, Input, MaxPooling1D
from keras.models import Model

train = pd.read_csv("train.csv")
train.head()
# %%
train.isnull().any()
# %%
from sklearn.model_selection import train_test_split

train, test = train_test_split(train, random_state=0)
# %%
comments = train["comment"]
labels = train[["toxic", "insult"]].values
# %%
longest = 0
for comment in comments:
    longest = max(longest, len(comment))
# %%
codes = np.zeros((len(comments), 200))
for row, comment in enumerate(comments):
    codes[row, : len(comment)] = [ord(letter) for letter in comment[:200]]
# %%
lengths = [len(comment) for comment in comments]
print(np.mean(lengths))
# %%
lengths[:10]
# %%
inp = Input(shape=(200,))
# %%
x = Embedding(20000, 240)(inp)
# %%
x = Conv1D(filters=100, kernel_size=4, padding="same", activation="relu")(x)
# %%
x = MaxPooling1D(pool_size=4)(x)
# %%
x = GlobalMaxPool1D()(x)
# %%
x = Dropout(0.1)(x)
# %%
x = Dense(50, activation="relu")(x)
# %%
x = Dropout(0.2)(x)
x = Dense(2, activation="sigmoid")(x)
# %%
model = Model(inputs=inp, outputs=x)
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
# %%
model.summary()
# %%
model.count_params()
# %%
batch_size = 32
epochs = 6
model.fit(codes, labels, batch_size=batch_size, epochs=epochs)
