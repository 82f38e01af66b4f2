# %%
# expect: mutates=
import gym
env = gym.make('x')
# %%
# expect: mutates=env
# flow: 1 -> 2 env
for e in range(3):
    s = env.reset()
    done = False
    while not done:
        s, r, done, info = env.step(1)
# %%
# expect: mutates=env
# flow: 2 -> 3 env
env.reset()
# %%
# expect: mutates=
# flow: 2 -> 4 r
# flow: 2 -> 4 s
s, r
