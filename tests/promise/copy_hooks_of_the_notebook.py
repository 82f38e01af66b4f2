# %%
import copy
import threading
class Client:
    def __init__(self):
        self.lock = threading.Lock()
        self.sent = []
    def __getstate__(self):
        return {"sent": self.sent}
    def __setstate__(self, state):
        self.__init__()
        self.sent = state["sent"]
client = Client()
# %% [markdown]
# # Use
# %%
with client.lock:
    client.sent.append(1)
# %% [markdown]
# # Copy
# %%
twin = copy.deepcopy(client)
print(twin.sent, twin.lock is client.lock)
del client, twin
