# %%
class Mix:
    def save(self):
        return super().save() + 1 if hasattr(super(), "save") else None


class Base:
    saved = 0

    def save(self):
        Base.saved += 1
        return Base.saved


class Log:
    def save(self):
        lines.append("log")
        return getattr(super(), "save", lambda: 0)()


class D(Mix, Log, Base):
    pass


lines = []
d = D()
# %% [markdown]
# # Save
# %%
d.save()
# %% [markdown]
# # Look
# %%
print(Base.saved, lines)
