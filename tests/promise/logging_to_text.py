# %%
print(__name__)
# %% [markdown]
# ## Set up
# %%
import io
import logging
lines = io.StringIO()
log = logging.getLogger(__name__)
handler = logging.StreamHandler(lines)
handler.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))
log.addHandler(handler)
log.warning("first")
# %% [markdown]
# ## Work
# %%
def work():
    log.warning("second")
work()
# %%
print(lines.getvalue())
del lines, handler
