# %% [markdown]
# ## Make
# %%
import asyncio
from unittest import mock


class Api:
    def fetch(self, key):
        return key

    async def load(self):
        return 1


m = mock.MagicMock(return_value=3)
m.__len__.return_value = 4
api = mock.Mock(spec=Api)
api.fetch.side_effect = [1, 2, ValueError("no")]
wrapped = mock.Mock(wraps=Api())
later = mock.AsyncMock(return_value="loaded")
strict = mock.create_autospec(Api, instance=True)
strict.fetch.return_value = "strict"
m.child.method(2).chain.return_value = 5
listed = {"mock": m, "any": mock.ANY, "call": mock.call(1)}
# %% [markdown]
# ## Use
# %%
m(1, k=2)
m["item"]
api.fetch("a")
wrapped.fetch("w")
m.child.method(2).chain()
strict.fetch("x")
try:
    strict.fetch("x", "too many")
except TypeError as error:
    print(error)
# %%
print(asyncio.iscoroutinefunction(later), isinstance(api, Api), isinstance(m, mock.MagicMock))
# %% [markdown]
# ## Show
# %%
print(m.call_count, m.call_args, m.mock_calls, len(m), listed["mock"] is m)
print(api.fetch("b"), api.fetch.call_args_list, wrapped.mock_calls, wrapped.fetch(7))
print(strict.mock_calls, m.child.method.call_args == mock.call(2), listed["any"] == 3, listed["call"])
try:
    api.fetch("c")
except ValueError as error:
    print(error)
try:
    api.unknown
except AttributeError as error:
    print(error)
m.assert_called_once_with(1, k=2)
m.reset_mock()
print(m.call_count, m == m, hash(m) == hash(m), str(m).startswith("<MagicMock"))
del m, api, wrapped, later, strict, listed  # what a mock is asked for, it has from then on
