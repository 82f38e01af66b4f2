"""Figure: notebook cells 5-6.

Also: Name.
"""

import plotly.graph_objects as go


def figure():
    # [cell 5]
    fig = go.Figure(go.Scatter(x=[1, 2], y=[3, 4]))
    trace = fig.data[0]

    # [cell 6]
    trace.name = "n"
    return fig
