# %%
import argparse
import sys

sys.argv[1:] = ["--n", "3"]


def parsed():
    parser = argparse.ArgumentParser()
    parser.add_argument("--n", type=int)
    parser.add_argument("rest", nargs="*")
    return sorted(vars(parser.parse_args()).items())


# %% [markdown]
# # Parse
# %%
first = parsed()
print(sys.argv[1:])

# %% [markdown]
# # Another
# %%
sys.argv.append("q")


def last():
    return sys.argv[-1]


# %% [markdown]
# # Asked by a function
# %%
second = parsed()
print(last(), first)

# %% [markdown]
# # None
# %%
del sys.argv[1:]

# %% [markdown]
# # Parsed again
# %%
third = parsed()
print(third, second)

# %% [markdown]
# # Others
# %%
sys.argv.clear()
sys.argv.extend(["x", "--n", "5"])

# %% [markdown]
# # The last
# %%
fourth = parsed()
print(fourth, third, len(sys.argv))
