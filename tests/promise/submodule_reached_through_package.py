# %% [markdown]
# # Load
# %%
import concurrent
import xml

from concurrent.futures import Future
from xml.dom import minidom

page = minidom.parseString("<a><b>1</b></a>").toxml()
# %% [markdown]
# # Read
# %%
root = xml.dom.minidom.parseString(page).documentElement.tagName
print(root)
# %% [markdown]
# # Work
# %%
def squares(values):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda value: value * value, values))
total = sum(squares([1, 2, 3]))
print(total)
