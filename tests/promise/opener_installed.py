# %%
import urllib.request

urllib.request.install_opener(urllib.request.build_opener())
# %% [markdown]
# # Count
# %%
total = sum(range(10))
# %% [markdown]
# # Fetch
# %%
print(urllib.request._opener is None, urllib.request.urlopen("data:,a").read(), total)
