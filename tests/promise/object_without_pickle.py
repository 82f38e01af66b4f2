# %%
import threading
lock = threading.Lock()
shared = []
def work(x):
    with lock:
        shared.append(x)
# %% [markdown]
# ## Run
# %%
threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# %% [markdown]
# ## Show
# %%
print(sorted(shared), lock.locked())
