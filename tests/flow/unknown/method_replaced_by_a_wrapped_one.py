# %%
# expect: mutates=
# `agent.train = compiled(agent.train)`: what is called is still the method, and it changes the agent.
from agents import Agent, compiled
agent = Agent()
# %%
# expect: mutates=agent
# flow: 1 -> 2 agent
# flow: 1 -> 2 compiled
agent.train = compiled(agent.train)
# %%
# expect: mutates=agent
# flow: 2 -> 3 agent
for i in range(3):
    loss = agent.train(i)
# %%
# expect: mutates=
# flow: 3 -> 4 agent
print(agent.policy)
