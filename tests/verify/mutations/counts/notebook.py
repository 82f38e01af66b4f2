# %%
import gc


class Ring:
    def __init__(self):
        self.me = self


rings = [Ring() for _ in range(50)]

# %%
del rings
gc.collect()

# %%
print("freed", gc.collect(), "objects")
