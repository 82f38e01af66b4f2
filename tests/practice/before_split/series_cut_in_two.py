# %%
import pandas as pd
import numpy as np
from sklearn.preprocessing import MinMaxScaler
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import LSTM, Dense
values = pd.read_csv("air.csv")[["passengers"]].values

# %%
scaler = MinMaxScaler(feature_range=(0, 1))
dataset = scaler.fit_transform(values)
# expect: NB501

# %%
size = int(len(dataset) * 0.67)
train, test = dataset[0:size, :], dataset[size:len(dataset), :]

# %%
model = Sequential()
model.add(LSTM(4))
model.add(Dense(1))
model.compile(loss="mse", optimizer="adam")
model.fit(train[:, 0], train[:, 0], epochs=3)
