"""Part II : What the best of all the models says of the rest: notebook cell 5."""


def what_best_of_all_models_says_of_rest(search, rows):
    # [cell 5]
    print(search.predict(rows[["a"]]))
    rows.to_csv("out.csv")
