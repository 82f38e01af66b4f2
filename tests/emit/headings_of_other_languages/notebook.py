# %% [markdown]
# ## Librerías y configuración
# %%
import pandas as pd
import matplotlib.pyplot as plt
pd.set_option("display.width", 100)
# %% [markdown]
# ## ¿Qué departamento genera más ventas?
# %%
df = pd.read_csv("a.csv")
df.groupby("d").v.sum().plot.bar()
plt.show()
# %% [markdown]
# ## ¿Cuándo conviene asignar más personal?
# %%
plt.bar(df.d, df.v)
plt.show()
# %% [markdown]
# ## PCA
# %%
from sklearn.decomposition import PCA
pca = PCA(2).fit(df)
print(pca)
