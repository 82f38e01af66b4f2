# %%
%no_such_magic 1
