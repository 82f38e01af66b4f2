# %%
import random
import simpy
log = []
rate = 3
# %%
def car(env, name):
    yield env.timeout(random.expovariate(rate))
    log.append(name)
# %%
# flow: 1 -> 3 simpy
# flow: 2 -> 3 car
# flow: 1 -> 3 log? through car
# flow: 1 -> 3 rate? through car
# flow: 1 -> 3 random? through car
env = simpy.Environment()
env.process(car(env, 'a'))
env.run(until=15)
# %%
# flow: 1 -> 4 log
# flow: 3 -> 4 log?
print(log)
