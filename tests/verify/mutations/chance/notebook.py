# %%
import random
import time

order = list(range(5))
random.shuffle(order)

# %%
noise = random.random()
print("took", time.perf_counter(), "seconds")
print("drawn", len(order), "numbers")
