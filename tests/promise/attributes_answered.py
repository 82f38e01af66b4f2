# %% [markdown]
# ## Make
# %%
import collections


class Settings(collections.UserDict):
    def __getattr__(self, name):
        if name in self.data:
            return self.data[name]
        raise AttributeError(name)


class Recent(collections.deque):
    __slots__ = ("extra",)

    def __getattr__(self, name):
        if name in self.extra:
            return self.extra[name]
        raise AttributeError(name)


settings, recent = Settings(rate=0.1), Recent([1, 2], maxlen=3)
recent.extra = {"note": "n", "me": recent}
if settings:
    settings["me"] = settings
# %% [markdown]
# ## Use
# %%
print(settings.rate, settings.me is settings, recent.note)
recent.append(3)
settings["rate"] = 0.2
# %% [markdown]
# ## Show
# %%
recent.append(4)
print(list(recent), recent.me is recent, settings.rate)
