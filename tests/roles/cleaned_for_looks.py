# %%
# role: load
import pandas as pd
import matplotlib.pyplot as plt
from sklearn.linear_model import LinearRegression
from statsmodels.tsa.arima.model import ARIMA
from statsmodels.graphics.tsaplots import plot_acf
df = pd.read_csv("a.csv")
# %%
# role: plot
fig, ax = plt.subplots()
ax.hist(df[df["y"] == 0]["age"].dropna(), bins=30)
plt.show()
# %%
# role: plot
for column in ["age", "fare"]:
    values = df[column].dropna()
    plt.hist(values)
# %%
# role: plot
fares = df["fare"].dropna()
plt.hist(fares)
plt.show()
# %%
# role: clean
df = df.dropna()
# %%
# role: train
fitted = ARIMA(df["fare"], order=(1, 1, 1)).fit()
# %%
# role: plot
rest = fitted.resid.dropna()
fig, ax = plt.subplots()
plot_acf(rest, ax=ax)
# %%
# role: clean
rows = df.fillna(0)
# %%
# role: plot
plt.plot(rows["age"])
# %%
# role: train
LinearRegression().fit(rows[["age"]], rows["fare"])
