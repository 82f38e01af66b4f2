use super::merge;

const LAST: &str = r#"[project]
name = "shop"
version = "0.1.0"
dependencies = [
    "numpy>=2,<3", # imported in cell 1
    "pandas>=2,<3", # imported in cell 1
]

[tool.ruff.lint.per-file-ignores]
"src/shop/stages/*.py" = ["B"]
"#;

const NEW: &str = r#"[project]
name = "shop"
version = "0.1.0"
dependencies = [
    "pandas>=2,<4", # imported in cell 2
    "scipy>=1,<2", # imported in cell 5
]

[tool.ruff.lint.per-file-ignores]
"src/shop/stages/*.py" = ["B"]
"src/shop/stages/late.py" = ["E"]
"#;

fn merged(last: &str, theirs: &str, new: &str) -> (String, Vec<String>) {
    let merged = merge(last, theirs, new).expect("all three are TOML");
    (merged.text, merged.left)
}

#[test]
fn what_a_person_added_stays_and_what_the_notebook_needs_comes_and_goes() {
    let theirs = LAST.replace("0.1.0", "1.4.0").replace(
        "]\n\n[tool",
        "    # Ours, for the export.\n    \"boto3\",\n]\nauthors = [{ name = \"Ada\" }]\n\n[tool",
    );
    let (text, left) = merged(LAST, &theirs, NEW);
    let expected = r#"[project]
name = "shop"
version = "1.4.0"
dependencies = [
    "pandas>=2,<4", # imported in cell 2
    # Ours, for the export.
    "boto3",
    "scipy>=1,<2", # imported in cell 5
]
authors = [{ name = "Ada" }]

[tool.ruff.lint.per-file-ignores]
"src/shop/stages/*.py" = ["B"]
"src/shop/stages/late.py" = ["E"]
"#;
    assert_eq!(text, expected);
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn what_both_changed_stays_and_is_named() {
    let theirs = LAST.replace("pandas>=2,<3", "pandas==2.2.3");
    let (text, left) = merged(LAST, &theirs, NEW);
    assert!(
        text.contains("\"pandas==2.2.3\", # imported in cell 1\n"),
        "{text}"
    );
    assert!(text.contains("scipy") && !text.contains("numpy"), "{text}");
    assert_eq!(left, ["project.dependencies (pandas)"]);
    let (_, left) = merged(NEW, &theirs, NEW);
    assert!(left.is_empty(), "said again: {left:?}");
}

#[test]
fn what_nbship_does_not_change_is_left_to_the_byte() {
    let theirs = "# mine\r\n[project]\r\nversion='2'   # bumped\r\ndependencies = [ 'numpy' ]\r\n";
    assert_eq!(merged(LAST, theirs, LAST).0, theirs);
    let new = LAST.replace("    \"pandas", "    \"scipy>=1\", # more\n    \"pandas");
    let (text, _) = merged(LAST, theirs, &new);
    let expected = theirs.replace("[ 'numpy' ]", "[ 'numpy', \"scipy>=1\" ]");
    assert_eq!(text, expected);
}

#[test]
fn lists_on_one_line_and_empty_ones_take_requirements_too() {
    let list = |items: &str| format!("[project]\ndependencies = [{items}]\n");
    let last = list("\n    \"numpy\", # cell 1\n");
    let new = list("\n    \"numpy\", # cell 1\n    \"scipy\", # cell 2\n");
    let (text, _) = merged(&last, &list("\"numpy\", \"mine\""), &new);
    assert!(text.parse::<toml_edit::DocumentMut>().is_ok(), "{text}");
    assert!(text.contains("\"mine\", \"scipy\""), "{text}");
    let (text, _) = merged(&list(""), &list(""), &new);
    assert_eq!(text, new);
    let (text, _) = merged(
        &last,
        &list("\n  \"numpy\", # cell 1\n  \"mine\" # here\n"),
        &new,
    );
    assert_eq!(
        text,
        list("\n  \"numpy\", # cell 1\n  \"mine\", # here\n  \"scipy\", # cell 2\n")
    );
}

#[test]
fn parameters_keep_the_persons_values_and_follow_the_notebook() {
    let last = "# Read me.\n\n[parameters]\n# Set in notebook cell 2.\nrate = 0.5\n\n# Set in notebook cell 2.\n\
                lags = [1, 2]\n\n# Set in notebook cell 3.\nseed = 7\n";
    let new = "# Read me.\n\n[parameters]\n# Set in notebook cell 1.\nfolds = 3\n\n# Set in notebook cell 4.\n\
               rate = 0.5\n\n# Set in notebook cell 4.\nlags = [1, 2, 3]\n";
    let theirs = last.replace("0.5", "0.9  # agreed in May");
    let (text, left) = merged(last, &theirs, new);
    let expected = "# Read me.\n\n[parameters]\n# Set in notebook cell 4.\nrate = 0.9  # agreed in May\n\n\
                    # Set in notebook cell 4.\nlags = [1, 2, 3]\n\n# Set in notebook cell 1.\nfolds = 3\n";
    assert_eq!(text, expected);
    assert!(left.is_empty(), "{left:?}");
    let (text, left) = merged(last, &last.replace("seed = 7", "seed = 8"), new);
    assert!(text.contains("seed = 8"), "{text}");
    assert_eq!(left, ["parameters.seed"]);
}

#[test]
fn tables_in_a_row_and_dotted_keys_are_followed_too() {
    let rows = |name: &str| format!("[[tool.overrides]]\ninclude = [\"src/{name}/**\"]\n");
    let (text, left) = merged(&rows("a"), &format!("# Mine.\n{}", rows("a")), &rows("b"));
    assert!(
        text.contains("src/b/**") && left.is_empty(),
        "{text} {left:?}"
    );
    let (text, left) = merged(&rows("a"), &rows("mine"), &rows("b"));
    assert_eq!(
        (text, left),
        (rows("mine"), vec!["tool.overrides".to_owned()])
    );
    let theirs =
        "project.version = \"2\"\nproject.dependencies = [\"numpy>=2,<3\", \"pandas>=2,<3\"]\n";
    let (text, _) = merged(LAST, theirs, NEW);
    assert!(
        text.contains("project.dependencies = [\"pandas>=2,<4\", \"scipy>=1,<2\"]"),
        "{text}"
    );
    assert!(text.contains("project.version = \"2\"\n"), "{text}");
}

#[test]
fn what_is_no_toml_is_not_merged() {
    assert_eq!(merge(LAST, "<<<<<<< HEAD\n", NEW), None);
}

#[test]
fn a_key_that_comes_has_a_blank_line_above_its_comment() {
    let last = "[parameters]\n# Set in cell 1.\nA = 1\n";
    let theirs = "[parameters]\n# Set in cell 1.\nA = 5\n";
    let new = "[parameters]\n# Set in cell 1.\nB = 2\n\n# Set in cell 2.\nA = 1\n";
    let merged = super::merge(last, theirs, new).unwrap();
    assert!(
        merged.text.contains("\n\n# Set in cell 1.\nB = 2\n"),
        "{}",
        merged.text
    );
}
