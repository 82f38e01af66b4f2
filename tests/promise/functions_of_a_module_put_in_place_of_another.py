# %%
import ssl
ssl._create_default_https_context = ssl._create_unverified_context
# %% [markdown]
# # Look
# %%
print(ssl._create_default_https_context.__name__)
numbers = [1, 2]
# %% [markdown]
# # After
# %%
print(ssl._create_default_https_context is ssl._create_unverified_context, numbers)
# %%
from http.client import HTTPSConnection
print(HTTPSConnection("localhost")._context.verify_mode)
