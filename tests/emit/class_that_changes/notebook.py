# %% [markdown]
# # Settings
# %%
import statistics

import koolbox


class CFG:
    path = "train.csv"
    folds = [1, 2]
    rate = 0.1

    def mean(self):
        return statistics.mean(self.folds)


def scaled(x):
    return x * CFG.rate


# %% [markdown]
# # Load
# %%
rows = [scaled(len(CFG.path)), *CFG.folds]
print(rows)
# %% [markdown]
# # Train
# %%
CFG.rate = 0.5
trainer = koolbox.Trainer(1, folds=CFG.folds)
trainer.fit(rows)
# %% [markdown]
# # Report
# %%
print(CFG().mean(), scaled(3), trainer.folds is CFG.folds)
