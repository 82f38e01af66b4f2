# %%
import csv
import gc
import xml.etree.ElementTree as ET

import matplotlib.dates as mdates
import scipy.special

csv.field_size_limit(20)
gc.disable()
ET.register_namespace("shop", "http://example.org/shop")
mdates.set_epoch("0000-12-31")
before = scipy.special.seterr(all="raise")
# %% [markdown]
# # Make the texts
# %%
line = "a" * 30
root = ET.fromstring('<a xmlns="http://example.org/shop"><b/></a>')
# %% [markdown]
# # Read them
# %%
try:
    print(list(csv.reader([line])))
except csv.Error as error:
    print(error)
print(gc.isenabled(), ET.tostring(root).decode())
print(mdates.get_epoch())
try:
    print(scipy.special.loggamma(0))
except scipy.special.SpecialFunctionError as error:
    print(error)
# %% [markdown]
# # Set them back
# %%
csv.field_size_limit(131072)
gc.enable()
_ = scipy.special.seterr(**before)
# %% [markdown]
# # Read again
# %%
print(list(csv.reader([line])), gc.isenabled(), scipy.special.loggamma(0))
