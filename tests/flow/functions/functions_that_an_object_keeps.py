# %%
# expect: mutates=
# An object of which nothing is known keeps functions that it is given, and may call them later.
import flowlib
# %%
# expect: mutates=
# flow: 1 -> 2 flowlib
llm = flowlib.Model('x')
RULE = 'be kind'
def human(state):
    text = input('you: ')
    if text == 'q':
        state['done'] = True
    return state | {'m': [text]}
# %%
# expect: mutates=
# flow: 1 -> 3 flowlib
# flow: 2 -> 3 RULE? through talk
# flow: 2 -> 3 human
# flow: 2 -> 3 llm? through talk
def talk(state):
    return {'m': [llm.run([RULE] + state['m'])]}
b = flowlib.Graph()
b.add_node('talk', talk)
b.add_node('human', human)
g = b.compile()
# %%
# expect: mutates=
# flow: 2 -> 4 RULE? through talk
# flow: 2 -> 4 llm? through talk
# flow: 3 -> 4 g
state = g.invoke({'m': ['hi']})
# %%
# expect: mutates=
# flow: 1 -> 5 flowlib
# flow: 2 -> 5 human
b2 = flowlib.Graph()
b2.add_node('human', human)
