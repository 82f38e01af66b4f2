"""Setup: notebook cells 1-2."""


def setup(*, query="\nselect *\n  from t\n"):
    # [cell 1]
    text = f"""{query}
 end"""
    print(text)

    # [cell 2]
    values = [
        1,  # one

        2,
    ]
    if values:
        print("""a
b""")
    return text, values
