# %%
from pathlib import Path

for number in range(9):
    Path(f"table_{number}.csv").write_text("a\nb\n")
# %%
ls
# %%
timeit -n 1 -r 1 print("timed")
# %% [markdown]
# # Look
# %%
here = %pwd
print(Path(here).name == Path.cwd().name)
!ls; printf 'half\rwhole\n'; echo problem >&2; python -c "import sys; print(sys.stdout.isatty())"
# %%
cat table_1.csv
# %%
lf -r
# %%
pwd
