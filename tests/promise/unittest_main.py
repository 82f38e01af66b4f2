# %% [markdown]
# # Tests within a notebook
# %%
import io
import unittest


def add(a, b):
    return a + b


# %% [markdown]
# ## Test
# %%
class TestAdd(unittest.TestCase):
    def test_add(self):
        self.assertEqual(add(1, 2), 3)


# %% [markdown]
# ## Run
# %%
found = unittest.main(argv=["notebook"], exit=False, testRunner=unittest.TextTestRunner(io.StringIO())).result
print(found.testsRun, len(found.errors), len(found.failures))
del found
