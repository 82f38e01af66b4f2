# %% [markdown]
# # Load
# %%
# file parts/plug.py: LOG = []\ndef go(x):\n    LOG.append(x)\n    return len(LOG)\n
import importlib.util
import sys


def bring(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


bring("a_plug", "parts/plug.py")
# %% [markdown]
# # Use
# %%
import a_plug

print(a_plug.go(1))
# %% [markdown]
# # Use again
# %%
print(a_plug.go(2), sys.modules["a_plug"].LOG)
