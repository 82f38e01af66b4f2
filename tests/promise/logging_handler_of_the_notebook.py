# %% [markdown]
# # Log
# %%
import logging, sys
class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.rows = []
    def emit(self, r):
        self.rows.append(r.getMessage())
h = ListHandler()
log = logging.getLogger("exp")
log.addHandler(h)
log.setLevel(logging.INFO)
# %% [markdown]
# # One
# %%
def train(n):
    log.info("train %d", n)
    log.debug("hidden")
train(1)
# %% [markdown]
# # Two
# %%
log.setLevel(logging.DEBUG)
train(2)
# %% [markdown]
# # Report
# %%
print(h.rows)
