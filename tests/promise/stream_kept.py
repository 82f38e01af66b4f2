# %%
import sys
class Journal:
    def __init__(self, stream=None):
        self.stream = stream or sys.stdout
    def __call__(self, *words):
        print(*words, file=self.stream)
journal = Journal()
journal("one")
# %% [markdown]
# ## Work
# %%
journal("two")
# %% [markdown]
# ## End
# %%
journal("three")
