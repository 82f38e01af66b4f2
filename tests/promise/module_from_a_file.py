# %% [markdown]
# # Write
# %%
import importlib.util
import pathlib
import sys

pathlib.Path("plugins").mkdir()
pathlib.Path("plugins/plug.py").write_text(
    "N = 2\n"
    "LOG = []\n"
    "class Base:\n"
    "    kinds = []\n"
    "    def __init_subclass__(cls, **options):\n"
    "        Base.kinds.append(cls.__name__)\n"
    "class Part(Base):\n"
    "    def __init__(self, value):\n"
    "        self.value = value\n"
    "    def go(self):\n"
    "        LOG.append(self.value)\n"
    "        return N * self.value\n"
    "def run(value):\n"
    "    LOG.append(value)\n"
    "    return value * N\n"
    "def bump():\n"
    "    global N\n"
    "    N += 1\n"
    "print('loading')\n"
)
spec = importlib.util.spec_from_file_location("plug", "plugins/plug.py")
plug = importlib.util.module_from_spec(spec)
spec.loader.exec_module(plug)


def load(path, name):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


other = load("plugins/plug.py", "other_plug")
only = load("plugins/plug.py", "third_plug").run
# %% [markdown]
# # Use
# %%
print(plug.run(3), plug.LOG, other.LOG, only(4))
plug.bump()
# %% [markdown]
# # Hold
# %%
run = plug.run
part = plug.Part(5)
other.N = 7
# %% [markdown]
# # Use again
# %%
print(run(4), part.go(), plug.LOG, plug.Base.kinds, plug.N, other.run(1), only(2))
# %% [markdown]
# # Set
# %%
plug.N = 10
# %% [markdown]
# # See
# %%
print(part.go(), run(1), plug.LOG, isinstance(part, plug.Part), plug.__spec__ is spec)
print(type(part) is plug.Part, sys.modules.get("plug"), only.__globals__["LOG"])
del spec, plug, other, only, run, part
