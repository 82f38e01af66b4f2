# %%
import argparse
class Shared:
    _all = {}
    def __init__(self):
        self.__dict__ = self._all
first, second = Shared(), Shared()
options = argparse.Namespace(rate=0.1)
chosen = vars(options)
# %% [markdown]
# # Change
# %%
first.x = 1
chosen["rate"] = 1.0
# %% [markdown]
# # Show
# %%
print(second.x, Shared().x, options.rate)
