//! What a team edits in a package, and nbship goes on with, is brought together.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

mod common;

use std::path::PathBuf;

use common::Folder;

const CELLS: &str = "# %%\nimport numpy as np\n\n# %%\nRATE = 0.5\n\n# %%\nvalues = [np.floor(RATE)]\nprint(values)\n";

impl Folder {
    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join("out").join(name)).unwrap()
    }

    fn edit(&self, name: &str, find: &str, replace: &str) -> String {
        let text = self.read(name);
        assert!(text.contains(find), "{text}");
        let text = text.replace(find, replace);
        std::fs::write(self.0.join("out").join(name), &text).unwrap();
        text
    }
}

#[test]
fn a_version_and_a_parameter_that_a_team_sets_stay_while_the_notebook_goes_on() {
    let folder = Folder::new("both");
    folder.compile(CELLS, &[]);
    let project = folder.edit(
        "pyproject.toml",
        "version = \"0.1.0\"",
        "version = \"1.4.0\"",
    );
    folder.edit("params.toml", "RATE = 0.5", "RATE = 0.9");
    let (code, said) = folder.compile(CELLS, &["--check"]);
    assert_eq!((code, said.contains("NB403")), (0, false), "{said}");
    assert_eq!(folder.read("pyproject.toml"), project);

    let more = CELLS.replace("RATE = 0.5\n", "RATE = 0.5\nFOLDS = 3\n");
    let more = more.replace("import numpy as np\n", "import numpy as np\nimport scipy\n");
    let more = format!("{more}print(FOLDS, scipy)\n");
    let (code, said) = folder.compile(&more, &["--check"]);
    assert_eq!(code, 1, "{said}");
    let (_, said) = folder.compile(&more, &[]);
    assert!(!said.contains("NB403"), "{said}");
    let project = folder.read("pyproject.toml");
    assert!(
        project.contains("version = \"1.4.0\"") && project.contains("\"scipy"),
        "{project}"
    );
    let parameters = folder.read("params.toml");
    assert!(
        parameters.contains("RATE = 0.9\n") && parameters.contains("FOLDS = 3\n"),
        "{parameters}"
    );
    assert_eq!(folder.compile(&more, &["--check"]).0, 0);
    folder.compile(&more, &["--force"]);
    assert!(
        folder
            .read("pyproject.toml")
            .contains("version = \"0.1.0\"")
    );
}

#[test]
fn what_both_changed_is_said_once() {
    let folder = Folder::new("conflict");
    folder.compile(CELLS, &[]);
    folder.edit("params.toml", "RATE = 0.5", "RATE = 0.9");
    let other = CELLS.replace("RATE = 0.5", "RATE = 0.7");
    let (_, said) = folder.compile(&other, &[]);
    assert!(
        said.contains("params.toml: parameters.RATE was edited by hand"),
        "{said}"
    );
    assert!(folder.read("params.toml").contains("RATE = 0.9"));
    assert!(!folder.compile(&other, &[]).1.contains("NB403"));
    folder.edit("params.toml", "RATE = 0.9", "<<<<<<< HEAD");
    assert!(
        folder
            .compile(CELLS, &[])
            .1
            .contains("params.toml was edited by hand")
    );
}

const STAGES: &str = "# %% [markdown]\n# # Shop\n\n# %% [markdown]\n# ## Prices\n\n# %%\nimport math\nlow = math.floor(10.5)\n\
                      high = low + 5\nprint(\"made\")\n\n# %% [markdown]\n# ## Totals\n\n# %%\ntotal = low - high\n\
                      spread = high / low\nprint(\"low is\", low, \"high is\", high)\n\n# %% [markdown]\n# ## End\n\n\
                      # %%\nprint(total, spread)\n";

/// Every file of the package with its text.
fn tree(folder: &Folder) -> Vec<(PathBuf, Vec<u8>)> {
    let mut waiting = vec![folder.0.join("out")];
    let mut found = Vec::new();
    while let Some(place) = waiting.pop() {
        for entry in std::fs::read_dir(place).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => waiting.push(path),
                false => found.push((path.clone(), std::fs::read(&path).unwrap())),
            }
        }
    }
    found.sort();
    found
}

#[test]
fn an_edited_stage_whose_values_change_places_stops_compiling() {
    let folder = Folder::new("places");
    let compile = |cells: &str| folder.compile(cells, &["--split", "headings"]);
    assert_eq!(compile(STAGES).0, 0);
    folder.edit(
        "src/shop/stages/prices.py",
        "# [cell 1]",
        "# [cell 1] reviewed",
    );
    folder.edit(
        "src/shop/stages/totals.py",
        "# [cell 2]",
        "# [cell 2] reviewed",
    );
    assert_eq!(compile(STAGES).0, 0, "an edit alone is kept");
    let before = tree(&folder);
    let swapped = STAGES.replace(
        "low = math.floor(10.5)\nhigh = low + 5",
        "high = math.floor(15.5)\nlow = high - 5",
    );
    let (code, said) = compile(&swapped);
    assert_eq!(code, 2, "{said}");
    assert!(
        said.contains("NB417")
            && said.contains("`prices() -> low, high`")
            && said.contains("`prices() -> high, low`"),
        "{said}"
    );
    assert_eq!(tree(&folder), before, "nothing is half-written");
    assert_eq!(
        folder
            .compile(&swapped, &["--split", "headings", "--check"])
            .0,
        2
    );
    // A person carries it over; the order of arguments does not matter, they are given by name.
    folder.edit(
        "src/shop/stages/prices.py",
        "return low, high",
        "return high, low",
    );
    let (code, said) = compile(&swapped);
    assert_eq!(code, 0, "{said}");
    assert!(
        folder
            .read("src/shop/pipeline.py")
            .contains("outputs=(\"high\", \"low\")")
    );
}

#[test]
fn an_edited_stage_that_takes_or_gives_something_else_stops_compiling() {
    let folder = Folder::new("other");
    let compile = |cells: &str| folder.compile(cells, &["--split", "headings"]);
    compile(STAGES);
    folder.edit(
        "src/shop/stages/totals.py",
        "# [cell 2]",
        "# [cell 2] reviewed",
    );
    let parameter = STAGES.replace("import math\n", "import math\nEXTRA = 7\n");
    let parameter = parameter.replace("total = low - high\n", "total = low - high + EXTRA\n");
    let (code, said) = compile(&parameter);
    assert_eq!(code, 2, "{said}");
    assert!(
        said.contains("`totals(low, high, *, EXTRA) -> total, spread` now"),
        "{said}"
    );
    let fewer = STAGES.replace("print(total, spread)", "print(total)");
    let fewer = fewer.replace("spread = high / low\n", "");
    let (code, said) = compile(&fewer);
    assert_eq!(code, 2, "{said}");
    assert_eq!(compile(STAGES).0, 0);
    assert_eq!(
        folder
            .compile(&fewer, &["--split", "headings", "--force"])
            .0,
        0
    );
}

#[test]
fn an_edited_pipeline_that_stages_do_not_fit_stops_compiling() {
    let folder = Folder::new("pipeline");
    let compile = |cells: &str| folder.compile(cells, &["--split", "headings"]);
    compile(STAGES);
    folder.edit(
        "src/shop/pipeline.py",
        "title=\"Prices\"",
        "title=\"All prices\"",
    );
    let (code, said) = compile(STAGES);
    assert_eq!(code, 0, "{said}");
    let swapped = STAGES.replace(
        "low = math.floor(10.5)\nhigh = low + 5",
        "high = math.floor(15.5)\nlow = high - 5",
    );
    let (code, said) = compile(&swapped);
    assert_eq!(code, 2, "{said}");
    assert!(
        said.contains("src/shop/pipeline.py was edited by hand"),
        "{said}"
    );
}

#[test]
fn edited_functions_that_lack_one_or_have_other_arguments_stop_compiling() {
    let folder = Folder::new("functions");
    let compile = |cells: &str| folder.compile(cells, &[]);
    let cells =
        "# %%\ndef rate(x, base):\n    return x / base\n\n# %%\nvalue = rate(3, 4)\nprint(value)\n";
    compile(cells);
    let edited = folder.edit(
        "src/shop/functions.py",
        "return x / base",
        "return x / (base or 1)",
    );
    assert_eq!(compile(cells).0, 0);
    let more = cells.replace(
        "# %%\nvalue",
        "# %%\ndef twice(x):\n    return 2 * x\n\n# %%\nvalue",
    );
    let more = more.replace("print(value)", "print(twice(value))");
    let (code, said) = compile(&more);
    assert_eq!(code, 2, "{said}");
    assert!(
        said.contains("functions.py was edited by hand and lacks twice"),
        "{said}"
    );
    let turned = cells
        .replace("rate(x, base)", "rate(base, x)")
        .replace("rate(3, 4)", "rate(4, 3)");
    let (code, said) = compile(&turned);
    assert_eq!(code, 2, "{said}");
    assert!(
        said.contains("`rate(x, base)`") && said.contains("`rate(base, x)`"),
        "{said}"
    );
    assert_eq!(folder.read("src/shop/functions.py"), edited);
}

#[test]
fn the_options_that_a_package_was_compiled_with_are_taken_again() {
    let folder = Folder::new("options");
    let told = [
        "--split",
        "cells",
        "--drop-displays",
        "--keep",
        "spread",
        "--order",
        "executed",
    ];
    folder.compile(STAGES, &told);
    let before = tree(&folder);
    let (code, said) = folder.compile(STAGES, &["--check"]);
    let note = "note: --split cells --order executed --drop-displays --keep spread as out/nbship.lock has it; \
                `--forget` leaves that";
    assert!(code == 0 && said.contains(note), "{said}");
    let (code, said) = folder.compile(STAGES, &told);
    assert!(code == 0 && !said.contains("as out/nbship.lock"), "{said}");
    folder.compile(STAGES, &[]);
    assert_eq!(tree(&folder), before);
    let (_, said) = folder.compile(STAGES, &["--split", "one"]);
    assert!(
        said.contains("note: --order executed --drop-displays --keep spread as"),
        "{said}"
    );
    assert_eq!(folder.compile(STAGES, &["--forget", "--check"]).0, 1);
    folder.compile(STAGES, &["--forget"]);
    assert!(
        !folder
            .compile(STAGES, &["--check"])
            .1
            .contains("as out/nbship.lock")
    );
}

/// Two chapters of which neither heading nor work tells one from the other.
const CHAPTERS: &str = "# %%\nimport statistics\nlow, high = [1, 2], [3, 5]\n\
    # %% [markdown]\n# ## 销售\n# %%\nprint(\"sales\", statistics.mean(low))\nprint(statistics.stdev(low))\n\
    # %% [markdown]\n# ## 成本\n# %%\nprint(\"costs\", statistics.mean(high))\nprint(statistics.stdev(high))\n";

/// The names of the stages in the order of the run, and the text of each.
fn stages(folder: &Folder) -> Vec<(String, String)> {
    let pipeline = folder.read("src/shop/pipeline.py");
    let names = pipeline.split("name=\"").skip(1);
    let names = names.filter_map(|rest| rest.split('"').next());
    names
        .filter(|name| *name != "shop")
        .map(|name| {
            (
                name.to_owned(),
                folder.read(&format!("src/shop/stages/{name}.py")),
            )
        })
        .collect()
}

#[test]
fn an_edited_stage_stays_with_its_code_where_a_chapter_is_inserted() {
    let folder = Folder::new("inserted");
    let told = &["--split", "headings"];
    folder.compile(CHAPTERS, told);
    let before = stages(&folder);
    let (costs, _) = before.last().unwrap().clone();
    let file = format!("src/shop/stages/{costs}.py");
    let edited = folder.edit(&file, "\"costs\"", "\"costs (edited)\"");
    let inserted = CHAPTERS.replace(
        "# %% [markdown]\n# ## 成本\n",
        "# %% [markdown]\n# ## 利润\n# %%\nprint(\"profit\", high[0] - low[0])\n# %% [markdown]\n# ## 成本\n",
    );
    let (code, said) = folder.compile(&inserted, told);
    assert_eq!(code, 0, "{said}");
    let after = stages(&folder);
    assert_eq!(after.len(), before.len() + 1, "{after:?}");
    assert_eq!(after.last().unwrap(), &(costs, edited));
    assert!(
        said.contains("NB403") && !said.contains("would be different"),
        "{said}"
    );
    assert!(after[after.len() - 2].1.contains("\"profit\""), "{after:?}");
    let (code, said) = folder.compile(&inserted, &["--check"]);
    assert_eq!(code, 0, "{said}");
}

#[test]
fn an_edited_stage_that_another_would_take_the_name_of_stops_compiling() {
    let folder = Folder::new("another");
    let told = &["--split", "headings"];
    folder.compile(CHAPTERS, told);
    let (name, _) = stages(&folder).pop().unwrap();
    folder.edit(
        &format!("src/shop/stages/{name}.py"),
        "\"costs\"",
        "\"costs (edited)\"",
    );
    let before = tree(&folder);
    let other = CHAPTERS.replace("## 成本", "## 利润");
    let other = other.replace(
        "print(\"costs\", statistics.mean(high))\nprint(statistics.stdev(high))",
        "print(\"profit\", max(high) - max(low))",
    );
    let (code, said) = folder.compile(&other, told);
    assert_eq!(code, 2, "{said}");
    assert!(
        said.contains("NB417") && said.contains("is another one now"),
        "{said}"
    );
    assert_eq!(tree(&folder), before);
    assert_eq!(folder.compile(&other, &["--force"]).0, 0);
}

#[test]
fn an_edited_stage_whose_heading_changes_keeps_its_file_and_one_that_is_gone_is_said_each_time() {
    let folder = Folder::new("renamed");
    let cells = CHAPTERS.replace("销售", "Sales").replace("成本", "Costs");
    let told = &["--split", "headings"];
    folder.compile(&cells, told);
    let edited = folder.edit(
        "src/shop/stages/costs.py",
        "\"costs\"",
        "\"costs (edited)\"",
    );
    let renamed = cells
        .replace("## Costs", "## Costs per month")
        .replace("## Sales", "## Sold goods");
    let (code, said) = folder.compile(&renamed, told);
    assert_eq!(code, 0, "{said}");
    assert_eq!(folder.read("src/shop/stages/costs.py"), edited);
    let names: Vec<String> = stages(&folder).into_iter().map(|(name, _)| name).collect();
    assert!(
        names.ends_with(&["sold_goods".to_owned(), "costs".to_owned()]),
        "{names:?}"
    );

    let gone = renamed.split("# %% [markdown]\n# ## Costs").next().unwrap();
    for arguments in [&told[..], &["--check"], &[]] {
        let (code, said) = folder.compile(gone, arguments);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("NB410"), "{said}");
        assert_eq!(folder.read("src/shop/stages/costs.py"), edited);
    }
    std::fs::remove_file(folder.0.join("out/src/shop/stages/costs.py")).unwrap();
    folder.compile(gone, &[]);
    assert!(!folder.compile(gone, &[]).1.contains("NB410"));
}

#[test]
fn what_a_plan_says_of_stages_is_explained_in_its_help() {
    let (_, told) = Folder::new("words").run(&["plan", "--help"]);
    for word in ["takes", "together", "changes", "after", "as script"] {
        assert!(told.contains(&format!("\n  {word}")), "{word}: {told}");
    }
}
