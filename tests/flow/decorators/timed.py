# %%
# expect: imports=functools,time
import functools
import time
# %%
# expect: defines=timed
def timed(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        start = time.time()
        result = function(*args, **kwargs)
        spent.append(time.time() - start > -1)
        return result
    return inner
# %%
# expect: writes=spent
spent = []
# %%
# expect: reads=functools,timed defines=work
# flow: 1 -> 4 functools through timed
# flow: 2 -> 4 timed
@timed
def work(n):
    return sum(range(n)) + offset
# %%
# expect: writes=offset
offset = 3
# %%
# expect: reads=offset,spent,time,work writes=spent,total mutates=spent
# flow: 1 -> 6 time through timed
# flow: 3 -> 6 spent through timed
# flow: 4 -> 6 work
# flow: 5 -> 6 offset through work
total = work(10)
# %%
# expect: reads=spent,total
# flow: 6 -> 7 spent
# flow: 6 -> 7 total
spent, total
