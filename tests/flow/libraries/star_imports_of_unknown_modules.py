# %%
from one import *
# %%
from two import *
# %%
model = learn()
# flow: 1 -> 3 learn
# flow: 2 -> 3 learn?
