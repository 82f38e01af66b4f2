# %% [markdown]
# # Setup
# %%
import logging
import warnings

records, kept, texts = [], [], []


class Records(logging.Handler):
    def emit(self, record):
        records.append(record.getMessage().split("\n")[0].split(": ")[-1])


class Kept(logging.Filter):
    def filter(self, record):
        kept.append(record.levelname)
        return True


class Shown(logging.Formatter):
    def format(self, record):
        texts.append(record.name)
        return record.getMessage()


class Written(logging.Handler):
    def emit(self, record):
        self.format(record)


handler = Records()
logging.getLogger("app").addHandler(Records())
logging.getLogger("app").addFilter(Kept())
logging.getLogger("app").setLevel("INFO")
written = Written()
written.setFormatter(Shown())
logging.getLogger("shown").addHandler(written)
logging.captureWarnings(True)
logging.getLogger("py.warnings").addHandler(handler)
del handler, written
# %% [markdown]
# # Definitions
# %%
def work(n):
    logging.getLogger("app").info("w%d", n)


class Loader:
    def __init__(self):
        self.log = logging.getLogger("app.loader")

    def load(self):
        self.log.warning("loading")


loader = Loader()
# %% [markdown]
# # Work
# %%
work(1)
# %% [markdown]
# # Load
# %%
loader.load()
logging.getLogger("shown").warning("shown")
# %% [markdown]
# # Warn
# %%
warnings.warn("careful")
logging.captureWarnings(False)
# %% [markdown]
# # Report
# %%
print(records, kept, texts)
