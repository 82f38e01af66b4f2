# %% [markdown]
# # Warnings are told from errors, whatever lines they have

# %%
import sys
import warnings


def show_blank(column):
    warnings.warn(f"\n\nPassing {column} is deprecated.\n", FutureWarning, stacklevel=2)
    return column


def solve(steps):
    warnings.warn(f"no end after {steps} steps\n\nSee also:\n    the guide\nor ask", stacklevel=2)
    return steps


def enable(theme):
    lines = "".join(f"    line {place} of how to write it\n\n" for place in range(12))
    text = f"\nDeprecated since 5.5. Write this:\n\n{lines}See also the guide."
    warnings.warn(text, DeprecationWarning, stacklevel=2)
    return theme


# %%
enable("dark")

# %%
show_blank("palette")

# %%
solve(3)

# %%
print("real trouble", file=sys.stderr)
