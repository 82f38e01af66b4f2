# %%
import simpy

times = []


def car(env, log):
    while True:
        log.append(env.now)
        yield env.timeout(5)


env = simpy.Environment()
# %%
# expect: mutates=env
env.process(car(env, times))
# %%
env.run(until=15)
# %%
print(env.now)
# %%
print(times)
# flow: 1 -> 2 car
# flow: 1 -> 2 env
# flow: 1 -> 2 times
# flow: 2 -> 3 env
# flow: 3 -> 4 env
# flow: 1 -> 5 times
# flow: 3 -> 5 times?
