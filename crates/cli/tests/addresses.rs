//! The addresses of data in the catalog, however a notebook spells them.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::path::PathBuf;
use std::process::Command;

/// The addresses in the catalog of the package of a notebook.
fn addresses(name: &str, notebook: &str) -> Vec<String> {
    let folder: PathBuf =
        std::env::temp_dir().join(format!("nbship-addresses-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("x.py"), notebook).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_nbship"))
        .args(["compile", "x.py", "-o", "out", "--no-lock"])
        .current_dir(&folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let catalog = std::fs::read_to_string(folder.join("out/catalog.toml")).unwrap();
    let _ = std::fs::remove_dir_all(&folder);
    catalog
        .lines()
        .filter_map(|line| line.strip_prefix("address = "))
        .map(|address| address.trim_matches('"').to_owned())
        .collect()
}

const IMPORTS: &str = "# %%\nimport os\nfrom pathlib import Path\nimport pandas as pd\n";

fn of_path(expression: &str) -> Vec<String> {
    addresses(
        "path",
        &format!("{IMPORTS}x = pd.read_csv({expression})\nprint(x)\n"),
    )
}

#[test]
fn paths_made_of_where_the_notebook_is_are_seen_from_there() {
    for (expression, wanted) in [
        ("Path('..').resolve() / 'a.csv'", "../a.csv"),
        ("Path.cwd().parent / 'data' / 'a.csv'", "../data/a.csv"),
        ("Path(os.getcwd()).parent / 'a.csv'", "../a.csv"),
        ("Path.cwd().parents[1] / 'a.csv'", "../../a.csv"),
        ("Path().absolute().joinpath('a.csv')", "a.csv"),
        (
            "os.path.join(os.path.dirname(os.getcwd()), 'a.csv')",
            "../a.csv",
        ),
        (
            "os.path.dirname(os.path.abspath('')) + '/a.csv'",
            "../a.csv",
        ),
        ("os.path.realpath('data/../a.csv')", "a.csv"),
        ("f'{os.getcwd()}/data/a.csv'", "data/a.csv"),
        ("str(Path('data').resolve().parent / 'a.csv')", "a.csv"),
        ("Path('data/b.csv').parent / 'a.csv'", "data/a.csv"),
    ] {
        assert_eq!(of_path(expression), [wanted], "{expression}");
    }
}

#[test]
fn a_path_that_is_made_after_a_move_is_not_known() {
    let moved = format!(
        "{IMPORTS}os.chdir('data')\nroot = os.getcwd()\nx = pd.read_csv(root + '/a.csv')\nprint(x)\n"
    );
    assert_eq!(addresses("moved", &moved), [""; 0]);
}

#[test]
fn of_a_path_that_is_one_or_another_the_first_is_listed() {
    let either = format!(
        "{IMPORTS}out = Path('..').resolve()\ntry:\n    out.mkdir()\nexcept OSError:\n    out = Path.home() / 'x'\n\
         # %%\npd.DataFrame().to_csv(out / 'a.csv')\n"
    );
    assert_eq!(addresses("either", &either), ["../a.csv"]);
}

#[test]
fn a_loop_over_a_row_reads_each_of_its_files() {
    let rows = "# %%\nimport pandas as pd\nfrom pathlib import Path\nparts = []\nfor year in ['09', '10']:\n    \
                parts.append(pd.read_csv(f'20{year}.csv'))\nboth = [pd.read_csv(f'{n}.csv') for n in ('a', 'b')]\n\
                for n in (1, 2):\n    parts[0].to_csv(Path('out') / f'{n}.csv')\n";
    let wanted = [
        "2009.csv",
        "2010.csv",
        "a.csv",
        "b.csv",
        "out/1.csv",
        "out/2.csv",
    ];
    assert_eq!(addresses("rows", rows), wanted);
}

#[test]
fn a_loop_over_other_things_reads_files_of_a_pattern() {
    let others = "# %%\nimport pandas as pd\nyears = input().split()\n\
                  parts = [pd.read_csv(f'data/20{year}.csv') for year in years]\n\
                  for one, two in zip(years, ['a', 'b']):\n    parts[0].to_csv(f'out/{one}_{two}.csv')\n";
    assert_eq!(addresses("others", others), ["data/20*.csv", "out/*_*.csv"]);
}
