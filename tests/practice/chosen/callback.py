# %%
import pandas as pd
from tensorflow import keras
from tensorflow.keras.callbacks import EarlyStopping
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
net = keras.Sequential([keras.layers.Dense(8), keras.layers.Dense(1)])
net.compile(loss="mse")

# %%
stop = EarlyStopping(patience=3, restore_best_weights=True)
net.fit(X_train, y_train, validation_data=(X_test, y_test), callbacks=[stop])
# expect: NB505

# %%
net.evaluate(X_test, y_test)
