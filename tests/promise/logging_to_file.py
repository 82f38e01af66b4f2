# %%
import logging
log = logging.getLogger("promise.file")
log.setLevel(logging.INFO)
to_file = logging.FileHandler("work.log", mode="w")
log.addHandler(to_file)
log.info("one")
# %% [markdown]
# ## Work
# %%
log.info("two")
# %% [markdown]
# ## Read
# %%
print(open("work.log").read())
