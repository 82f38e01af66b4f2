# %%
# expect: writes=args,parser
import argparse
parser = argparse.ArgumentParser()
args = argparse.Namespace(m=4)
# %%
# expect: mutates=args writes=args,same
same = parser.parse_args(["--n", "6"], args)
# %%
# expect: mutates=args,same
same.k = 1
# %%
# expect: reads=parser writes=own mutates=
own = parser.parse_args([])
# %%
# expect: mutates=own
own.k = 1
# %%
# expect: mutates=args,same
known, rest = parser.parse_known_args([], namespace=args)
