# %% [markdown]
# # A model of the notebook's own class is saved and loaded where nothing mentions the class
# %%
import copy
import pickle

log = []


class Logged:
    def fit(self, rows):
        log.append(len(rows))
        self.rows = len(rows)
        return self


# %% [markdown]
# ## Train
# %%
model = Logged().fit([1, 2])
# %% [markdown]
# ## Save
# %%
with open("model.pkl", "wb") as file:
    pickle.dump(model, file)
other = copy.deepcopy(model)
# %% [markdown]
# ## Load
# %%
with open("model.pkl", "rb") as file:
    loaded = pickle.load(file)
loaded.fit([1, 2, 3])
# %% [markdown]
# ## Show
# %%
print(log, model.rows, loaded.rows, other.rows)
