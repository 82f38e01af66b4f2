# A logger's filter goes on in later stages, with what it counts.
# %%
import logging, sys
logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(name)s|%(message)s", force=True)
log = logging.getLogger("etl")
# %% [markdown]
# ## Filter
# %%
class Mask(logging.Filter):
    n = 0
    def filter(self, rec):
        Mask.n += 1
        rec.msg = str(rec.msg).replace("secret", "***")
        return True
log.addFilter(Mask())
log.error("secret value")
# %% [markdown]
# ## Use
# %%
log.warning("secret again")
print(Mask.n, len(log.filters))
