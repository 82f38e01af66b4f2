# %%
SCALE = 10


class Scaler:
    def __init__(self, start):
        self.start = start

    def value(self):
        return self.start * SCALE
# %%
scaler = Scaler(2)
print(scaler.value())
