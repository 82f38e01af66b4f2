//! What the plan says that each cell is for: the cells of `tests/roles/*.py` say it themselves. And that
//! no stage takes more than a person reads.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::path::Path;
use std::process::Command;

#[test]
fn cells_are_for_what_they_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/roles");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    let mut wrong = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let said = text
            .lines()
            .filter_map(|line| line.strip_prefix("# role: "));
        let said: Vec<&str> = said.collect();
        let found = Command::new(env!("CARGO_BIN_EXE_nbship"))
            .args(["plan", "--format", "json"])
            .arg(&file)
            .output()
            .unwrap();
        let plan: serde_json::Value = serde_json::from_slice(&found.stdout).unwrap();
        let cells = plan["cells"].as_array().unwrap();
        assert_eq!(cells.len(), said.len(), "{}", file.display());
        for (cell, said) in cells.iter().zip(said) {
            let role = cell["role"].as_str().unwrap_or("none");
            if role != said {
                let name = file.file_name().unwrap().display();
                wrong.push(format!(
                    "{name}, cell {}: {said}, found {role}",
                    cell["cell"]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn explain_says_what_tells_a_role() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/roles");
    let wanted = [
        ("2", "load, by cell 2, line 2: `text = requests.get("),
        ("4", "clean: cell 15 reads spare"),
        ("10", "explore: cell 12 reads shares"),
        ("13", "explore: what it makes is only shown"),
        ("14", "none: it imports, defines or sets"),
        (
            "15",
            "train, by cell 15, line 3: `forest.fit(inputs, target)`",
        ),
    ];
    for (cell, wanted) in wanted {
        let found = Command::new(env!("CARGO_BIN_EXE_nbship"))
            .args(["explain", "--cell", cell])
            .arg(folder.join("values_and_readers.py"))
            .output()
            .unwrap();
        let found = String::from_utf8(found.stdout).unwrap();
        let mut lines = found.lines();
        let role = lines.find_map(|line| line.strip_prefix("role "));
        let role = role.unwrap_or_default().trim_start();
        assert!(role.starts_with(wanted), "cell {cell}: {found}");
    }
}

#[test]
fn explain_says_which_values_a_run_does_not_give() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/emit/results_of_drawings/notebook.py");
    for (name, is_given) in [("model", true), ("colors", false), ("boxes", false)] {
        let found = Command::new(env!("CARGO_BIN_EXE_nbship"))
            .args(["explain", "--name", name])
            .arg(&file)
            .output()
            .unwrap();
        let found = String::from_utf8(found.stdout).unwrap();
        let says = |begin: &str| found.lines().any(|line| line.starts_with(begin));
        assert_eq!(says("exported "), is_given, "{found}");
        assert_eq!(says("no export "), !is_given, "{found}");
    }
}

/// The plan of a script.
fn plan_of(name: &str, cells: &str, split: &str) -> serde_json::Value {
    let name = format!("nbship-test-{name}-{}.py", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, cells).unwrap();
    let found = Command::new(env!("CARGO_BIN_EXE_nbship"))
        .args(["plan", "--format", "json", "--split", split])
        .arg(&path)
        .output()
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    serde_json::from_slice(&found.stdout).unwrap()
}

#[test]
fn a_summary_of_many_sections_leaves_them_apart() {
    const SECTIONS: usize = 150;
    let section = |n: usize| {
        format!(
            "# %% [markdown]\n# ## Product {n}\n# %%\nd = pd.read_csv('p{n}.csv')\n\
             d = d.dropna()\nd['b'] = d['a'] * 2\nd['c'] = d['a'] * 3\n\
             # %%\nd['a'].plot()\nplt.title('{n}')\nplt.show()\n\
             # %%\ns{n} = d['a'].sum()\nprint(s{n})\n"
        )
    };
    let sections: String = (0..SECTIONS).map(section).collect();
    let sums: Vec<String> = (0..SECTIONS).map(|n| format!("s{n}")).collect();
    let plan = plan_of(
        "summary",
        &format!(
            "# %%\nimport pandas as pd\nimport matplotlib.pyplot as plt\n{sections}\
             # %% [markdown]\n# ## Summary\n# %%\ntotal = {}\nprint(total)\n",
            sums.join(" + ")
        ),
        "auto",
    );
    let stages = plan["stages"].as_array().unwrap();
    let most = |what: &str| {
        let counts = stages.iter().map(|one| one[what].as_array().unwrap().len());
        counts.max().unwrap()
    };
    assert!(most("cells") < 40, "{}", most("cells"));
    assert!(most("inputs") > SECTIONS - 10, "{}", most("inputs"));
}

#[test]
fn no_stage_takes_more_than_a_person_reads() {
    let cell = |n: usize| format!("# %%\nresults['k{n}'] = [{n}]\nv{n} = results['k{n}']\n");
    let cells: String = (0..150).map(cell).collect();
    let cells = format!("# %%\nresults = {{}}\n{cells}");
    let planned = |split: &str| plan_of("crowded", &cells, split);
    let most = |plan: &serde_json::Value| {
        let stages = plan["stages"].as_array().unwrap().iter();
        let taken = stages.map(|stage| stage["inputs"].as_array().unwrap().len());
        taken.max().unwrap()
    };
    let (auto, asked) = (planned("auto"), planned("cells"));
    assert!((50..=60).contains(&most(&auto)), "{}", most(&auto));
    assert!(most(&asked) > 140, "{}", most(&asked));
    let cuts = auto["cuts"].as_array().unwrap().iter();
    let whys: Vec<_> = cuts.filter_map(|cut| cut["why"].as_str()).collect();
    let crowded = "a stage that began there would take more than 60 values";
    assert!(whys.contains(&crowded), "{whys:?}");
}

#[test]
fn a_setting_of_a_class_that_stays_in_its_stage_is_a_parameter() {
    let cells = "# %%\ndef make():\n    return A().price(3)\n# %%\nRATE = 0.1\n# %%\nbase = [len('abc')]\n\
         # %%\nclass B:\n    def start(self):\n        base.append(1)\n        return base[0]\n\
         # %%\nclass A(B):\n    rate = RATE\n    def price(self, n):\n        return n * RATE + self.start()\n\
         # %%\ndef twice(n):\n    return 2 * RATE * n\n\
         # %%\nprint(make(), twice(2))\n# %%\nbase = base + [4]\nprint(make(), RATE)\n";
    let plan = plan_of("lost", cells, "auto");
    assert_eq!(plan["parameters"][0]["name"], "RATE", "{plan}");
}

#[test]
fn thousands_of_functions_that_call_one_another() {
    let cell = |n: usize| {
        let next = n + 1;
        format!("# %%\ny{n} = len(str({n}))\ndef f{n}():\n    return f{next}() + y{n}\n")
    };
    let cells: String = (0..1_500).map(cell).collect();
    let plan = plan_of(
        "chain",
        &format!("{cells}\ndef f1500():\n    return 1\n"),
        "auto",
    );
    assert!(plan["stages"].is_array());
}
