"""Show the sum: notebook cell 3."""


def show_the_sum(total):
    # [cell 3]
    print(f"sum: {total}")
