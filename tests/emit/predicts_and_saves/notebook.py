# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

rows = pd.read_csv("train.csv")
wanted = pd.read_csv("test.csv")
print(rows.shape, wanted.shape)
# %% [markdown]
# ## Training
# %%
X_train, X_test, y_train, y_test = train_test_split(rows[["a", "b"]], rows["y"], random_state=0)
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
# %%
model = LinearRegression()
model.fit(X_train, y_train)
error = mean_absolute_error(y_test, model.predict(scaler.transform(X_test)))
print(error)
# %% [markdown]
# ## Now that the model is good enough we can use all that we have to make what was asked of us
# %%
scaled = scaler.fit_transform(wanted[["a", "b"]])
y_pred = model.predict(scaled).round(2)
sample = pd.read_csv("sample.csv")
submission = pd.DataFrame({"id": sample["id"], "y": y_pred})
submission.to_csv("submission.csv", index=False)
submission.head()
