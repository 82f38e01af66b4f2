"""Train: notebook cell 3."""

from functools import partial

from sample import functions


def train(rate_of_first, rate_of_second, longest_of_all, shortest_of_all, x, data):
    get_model = partial(
        functions.get_model,
        rate_of_first=rate_of_first,
        rate_of_second=rate_of_second,
        longest_of_all=longest_of_all,
        shortest_of_all=shortest_of_all,
    )

    # [cell 3]
    model = get_model(x).fit(x, data["y"])
    print(model.score(x, data["y"]))
    return model
