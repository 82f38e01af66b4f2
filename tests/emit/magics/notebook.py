# %%
%matplotlib inline
%load_ext autoreload
import os
%config InlineBackend.figure_format = "retina"
# %%
%%capture
print("unseen")
# the comment stays
count = 3
# %%
%%capture kept
print("kept for later", count)
# %%
kept.show()
# %%
!echo hello
files = os.listdir(".")
# %%
%%time
total = 0
for i in range(10):
    total += i
total
