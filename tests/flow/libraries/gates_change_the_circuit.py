# %%
from qiskit import QuantumCircuit

qc = QuantumCircuit(2)
# %%
# expect: mutates=qc
qc.h(0)
qc.cx(0, 1)
# %%
qc.draw()
# flow: 1 -> 2 qc
# flow: 2 -> 3 qc
