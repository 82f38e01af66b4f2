# %%
# expect: mutates=
import gym
env = gym.make('x')
# %%
# expect: mutates=env
# flow: 1 -> 2 env
state = env.reset()
# %%
# expect: mutates=env
# flow: 2 -> 3 env
nxt, reward, done, info = env.step(1)
# %%
# expect: mutates=env
# flow: 3 -> 4 env
env.reset()
# %%
# expect: mutates=
# flow: 2 -> 5 state
# flow: 3 -> 5 nxt
# flow: 3 -> 5 reward
state, nxt, reward
# %%
# expect: mutates=
# flow: 4 -> 6 env
env.render()
