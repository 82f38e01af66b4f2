# %%
%run helpers.py
# %%
# Before.
%run -i settings.py
clip(4)
