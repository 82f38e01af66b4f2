# %%
size = 1
%run setup.ipynb
print(double(size))
