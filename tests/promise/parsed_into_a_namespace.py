# %%
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--n", type=int, default=1)
args = argparse.Namespace(m=4)
# %% [markdown]
# # Parse
# %%
same = parser.parse_args(["--n", "6"], namespace=args)
# %% [markdown]
# # Change
# %%
same.k = 1
# %% [markdown]
# # Report
# %%
print(args, same is args)
