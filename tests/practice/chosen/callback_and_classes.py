# %%
import numpy as np
import pandas as pd
from sklearn import metrics
from sklearn.model_selection import train_test_split
from tensorflow.keras.callbacks import EarlyStopping
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

# %%
df = pd.read_csv("iris.csv")
x = df[["sepal_l", "sepal_w", "petal_l", "petal_w"]].values
dummies = pd.get_dummies(df["species"])
y = dummies.values
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.25, random_state=42)

# %%
model = Sequential()
model.add(Dense(50, activation="relu"))
model.add(Dense(y.shape[1], activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam")
monitor = EarlyStopping(monitor="val_loss", patience=5, restore_best_weights=True)
model.fit(x_train, y_train, validation_data=(x_test, y_test), callbacks=[monitor], epochs=1000)
# expect: NB505

# %%
pred = model.predict(x_test)
classes = np.argmax(pred, axis=1)
truth = np.argmax(y_test, axis=1)
print(metrics.accuracy_score(truth, classes))
