# %% [markdown]
# # Keeping the best network
# %%
import os
from subprocess import check_output

import numpy as np
import pandas as pd
from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

print(check_output(["ls", "../input"]).decode())
# %% [markdown]
# ## Load
# %%
rows = np.load("../input/rows.npy")
marks = np.load("../input/marks.npy")
!ls -l ../input | head
# %% [markdown]
# ## Train
# %%
def build():
    net = Sequential([Dense(8, activation="relu"), Dense(1)])
    net.build((None, 4))
    net.compile(optimizer="adam", loss="mse")
    return net


net = build()
keep = ModelCheckpoint("best.weights.h5", save_best_only=True, save_weights_only=True, mode="min")
past = net.fit(rows, marks, validation_split=0.2, epochs=5, callbacks=[keep], verbose=0)
print(min(past.history["val_loss"]))
# %% [markdown]
# ## Predict
# %%
best = build()
best.load_weights("best.weights.h5")
guess = best.predict(rows)
pd.DataFrame(guess).to_csv("submission.csv")
