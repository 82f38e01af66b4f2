"""Look: notebook cell 5."""


def look(model):
    # [cell 5]
    print(model.coef_)
