# %%
import argparse
parser = argparse.ArgumentParser(prog="train")
group = parser.add_argument_group("rates")
# %% [markdown]
# # Add
# %%
group.add_argument("--rate", type=float, default=0.1)
# %% [markdown]
# # Parse
# %%
print(parser.parse_args([]).rate)
