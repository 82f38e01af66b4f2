# %% [markdown]
# # `%cd` says where it leads to

# %%
import os

os.makedirs("inner/most", exist_ok=True)

# %%
%cd inner

# %%
%cd -q most

# %%
%cd ../..
print(os.path.basename(os.getcwd()) == "inner")

# %%
def go(folder):
    %env GONE=yes
    %cd inner
    return folder


print(go(1), os.environ["GONE"])

# %%
for _ in range(1):
    if _ == 0:
        %cd ..
print(os.path.exists("inner"))
