# %%
# expect: mutates=
import tensorflow as tf
from agents import Agent
agent = Agent()
# %%
# expect: mutates=agent
# flow: 1 -> 2 agent
# flow: 1 -> 2 tf
agent.train = tf.function(agent.train)
# %%
# expect: mutates=agent
# flow: 2 -> 3 agent
loss = agent.train(3)
# %%
# expect: mutates=
# flow: 3 -> 4 agent
print(agent.policy)
