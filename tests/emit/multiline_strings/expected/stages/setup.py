"""Setup: notebook cells 1-2."""


def setup():
    # [cell 1]
    query = """
select *
  from t
"""
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
