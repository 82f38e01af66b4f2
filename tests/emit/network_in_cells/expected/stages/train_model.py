"""Train: notebook cells 9-20."""

from keras.layers import (
    Conv1D,
    Dense,
    Dropout,
    Embedding,
    GlobalMaxPool1D,
    Input,
    MaxPooling1D,
)
from keras.models import Model

from sample.runtime import show


def train_model(codes, labels, *, batch_size=32, epochs=6):
    # [cell 9]
    inp = Input(shape=(200,))

    # [cell 10]
    x = Embedding(20000, 240)(inp)

    # [cell 11]
    x = Conv1D(filters=100, kernel_size=4, padding="same", activation="relu")(x)

    # [cell 12]
    x = MaxPooling1D(pool_size=4)(x)

    # [cell 13]
    x = GlobalMaxPool1D()(x)

    # [cell 14]
    x = Dropout(0.1)(x)

    # [cell 15]
    x = Dense(50, activation="relu")(x)

    # [cell 16]
    x = Dropout(0.2)(x)
    x = Dense(2, activation="sigmoid")(x)

    # [cell 17]
    model = Model(inputs=inp, outputs=x)
    model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])

    # [cell 18]
    model.summary()

    # [cell 19]
    show(model.count_params())

    # [cell 20]
    show(model.fit(codes, labels, batch_size=batch_size, epochs=epochs))
    return model
