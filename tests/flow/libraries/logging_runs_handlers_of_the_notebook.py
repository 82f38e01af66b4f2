# %%
# expect: writes=other,records
import logging
records = []
class Records(logging.Handler):
    def emit(self, record):
        records.append(record.getMessage())
    def reset(self):
        other.append(1)
logging.getLogger("app").addHandler(Records())
other = []
# %%
# expect: defines=work
def work(n):
    logging.getLogger("app").info("w%d", n)
# %%
# expect: mutates=records
work(1)
# %%
# expect: mutates=records
logging.warning("x")
# %%
# expect: mutates=
logging.getLogger("app").setLevel("INFO")
