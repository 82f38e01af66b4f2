# %% [markdown]
# # Filling what is missing
# ## Import the libraries
# %%
import pandas as pd
# %% [markdown]
# ## A. Load &amp; look
# %%
df = pd.read_csv("people.csv")
df.head()
# %% [markdown]
# ## B. Complete cases
# ### Advantages
# ### Code:-
# %%
complete = df.dropna()
complete = complete.drop_duplicates()
complete.shape
# %% [markdown]
# ## C. The mean
# ### Code:-
# %%
mean = df.fillna(df.mean(numeric_only=True))
mean = mean.drop_duplicates()
mean.shape
# %% [markdown]
# ## D. Let's take a look at the medians
# ### Code:-
# %%
median = df.fillna(df.median(numeric_only=True))
median = median.drop_duplicates()
median.shape
# %% [markdown]
# ## E. Models
# ### Split
# %%
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

train, test = train_test_split(mean, random_state=0)
# %% [markdown]
# ### Train
# %%
model = LinearRegression()
model.fit(train[["age"]], train["income"])
print(model.score(test[["age"]], test["income"]))
