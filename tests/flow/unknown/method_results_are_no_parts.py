# %%
import foolib

pipe = foolib.Pipe("a")
env = foolib.Env()
# %%
model = foolib.Model(pipe.vocab())
agent = foolib.Agent(env)
# %%
# expect: mutates=model
model.fit(3)
# %%
# expect: mutates=agent,env
agent.train(3)
# %%
print(pipe)
# %%
print(env)
# flow: 1 -> 2 env
# flow: 1 -> 2 foolib
# flow: 1 -> 2 pipe
# flow: 1 -> 5 pipe
# flow: 2 -> 3 model
# flow: 2 -> 4 agent
# flow: 4 -> 6 env
