# %%
%matplotlib inline
%load_ext autoreload
import os
# %%
!echo hello
files = os.listdir(".")
# %%
%%time
total = 0
for i in range(10):
    total += i
total
