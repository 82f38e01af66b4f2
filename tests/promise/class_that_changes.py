# %%
import statistics


class Settings:
    folds = [1, 2]
    rate = 0.1

    def mean(self):
        return statistics.mean(self.folds) * self.rate


class Narrow(Settings):
    width = {"a": 1}


    def mean(self):
        return super().mean() + self.width["a"]


def scaled(x):
    return x * Settings.rate


# %% [markdown]
# ## Begin
# %%
first = Settings()
print(scaled(3), first.mean(), Settings, repr(Narrow))
# %% [markdown]
# ## Change
# %%
Settings.rate = 0.5
Settings.folds.append(6)
narrow = Narrow()
# %% [markdown]
# ## Again
# %%
print(scaled(3), first.mean(), narrow.mean(), isinstance(narrow, Settings), type(first) is Settings)
first.folds.append(9)
Narrow.width["b"] = 2
# %% [markdown]
# ## End
# %%
print(Settings.folds, Narrow().mean(), Narrow.width, first.folds is Settings.folds)
print(scaled(4), Settings.__name__, vars(Narrow)["width"], Narrow.__mro__)
