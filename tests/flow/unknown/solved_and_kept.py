# %%
import pybamm
sim = pybamm.Simulation(3)
# %%
sol = sim.solve([0, 3600])
# %%
sim.plot()
# flow: 1 -> 2 sim
# flow: 1 -> 3 sim
# flow: 2 -> 3 sim?
