# %%
HIDDEN = 32
RATE = 0.1
class Net:
    size = HIDDEN
    def __init__(self, n=HIDDEN):
        self.n = n
    def run(self):
        return self.n * RATE
# %% [markdown]
# # Use
# %%
net = Net()
print(net.run(), HIDDEN)
# %% [markdown]
# # Again
# %%
print(Net(3).run())
