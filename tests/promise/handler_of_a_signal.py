# %% [markdown]
# # Handler
# %%
import signal, time

class Timeout(Exception):
    pass

def late(number, frame):
    raise Timeout("late")

before = signal.signal(signal.SIGALRM, late)
# %% [markdown]
# # Work
# %%
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    time.sleep(5)
except Timeout as error:
    print("timeout", error)
finally:
    signal.setitimer(signal.ITIMER_REAL, 0)
# %% [markdown]
# # End
# %%
print("done")
