# %%
import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
from sklearn.neural_network import MLPClassifier
train = pd.read_csv('train.csv')
test = pd.read_csv('test.csv').values
# %%
model = MLPClassifier()
model.fit(train.drop(columns='y').values, train['y'])
# %%
w1, w2 = model.coefs_
# %%
plt.figure(figsize=(12, 10))
for i in range(0, 40):
    plt.subplot(4, 10, i + 1)
    plt.imshow(w1[:, i].reshape((28, 28)))
plt.show()
# %%
plt.figure(figsize=(12, 10))
for i in range(0, 40):
    plt.subplot(4, 10, i + 1)
    plt.imshow(w2[:, i].reshape((20, 25)))
plt.show()
# %%
out = model.predict_proba(test)
# %%
d = np.argmax(out, axis=1)
# %%
plt.figure(figsize=(20, 12))
for i in range(0, 55):
    plt.subplot(5, 11, i + 1)
    plt.imshow(test[i].reshape((28, 28)))
    plt.title(str(d[i]))
plt.show()
# %%
pd.DataFrame({"ImageId": range(1, len(d) + 1), "Label": d}).to_csv('output.csv', index=False)
