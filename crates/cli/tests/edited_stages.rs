//! An edited stage's file stands for the stage that it was written from, or nothing is written.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

mod common;

use std::path::{Path, PathBuf};

use common::Folder;

/// A chapter: its heading, and its cells by letters.
type Chapter = (&'static str, &'static str);

/// A name, what is compiled first, what then, and how at last.
type Case<'a> = (&'a str, &'a [Chapter], &'a [&'a [Chapter]], &'a [&'a str]);

const A_B_C: &[Chapter] = &[("Clean", "a"), ("Clean", "b"), ("Clean", "c")];

fn notebook(chapters: &[Chapter]) -> String {
    let mut text =
        "# %% [markdown]\n# # Load\n# %%\ndata = [3, 1, 2]\nprint('load', data)\n".to_owned();
    for (heading, cells) in chapters {
        text.push_str(&format!("# %% [markdown]\n# # {heading}\n"));
        for cell in cells.chars() {
            text.push_str(&format!(
                "# %%\nprint('{cell}')\ndata = [x + len('{cell}') for x in data]\n"
            ));
        }
    }
    text.push_str("# %% [markdown]\n# # Report\n# %%\nprint('report', sum(data))\n");
    text
}

struct Package(Folder);

impl Package {
    fn new(name: &str) -> Self {
        Self(Folder::new(name))
    }

    fn compile(&self, chapters: &[Chapter], arguments: &[&str]) -> (i32, String) {
        let split = ["--split", "headings"];
        let cells = notebook(chapters);
        self.0.compile(&cells, &[&split, arguments].concat())
    }

    fn stages(&self) -> PathBuf {
        self.0.0.join("out/src/shop/stages")
    }

    /// Marks the stage whose file has the cell.
    fn edit(&self, cell: char) {
        for entry in std::fs::read_dir(self.stages()).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let print = format!("print('{cell}')");
            if text.contains(&print) {
                let marked = text.replace(&print, &format!("print('{cell}', 'edited')"));
                std::fs::write(&path, marked).unwrap();
            }
        }
    }

    /// What the stages print, in the order of the pipeline.
    fn printed(&self) -> String {
        let read = |path: &Path| std::fs::read_to_string(path).unwrap();
        let pipeline = read(&self.0.0.join("out/src/shop/pipeline.py"));
        let names = pipeline.lines().filter_map(|line| {
            let name = line.trim().strip_prefix("name=\"")?;
            name.strip_suffix("\",")
        });
        let mut printed = String::new();
        for name in names {
            let text = read(&self.stages().join(format!("{name}.py")));
            let prints = text
                .lines()
                .filter_map(|line| line.trim().strip_prefix("print('"));
            printed.extend(prints.filter_map(|rest| {
                let cell = rest.split('\'').next().filter(|cell| cell.len() == 1)?;
                let mark = if rest.contains("edited") { "!" } else { "" };
                Some(format!("{cell}{mark}"))
            }));
        }
        printed
    }
}

#[test]
fn an_edited_file_that_would_stand_for_another_stage_stops_compiling() {
    let without_b: &[Chapter] = &[("Clean", "a"), ("Clean", "c")];
    let d_for_b: &[Chapter] = &[("Clean", "a"), ("Clean", "d"), ("Clean", "c")];
    let cases: &[Case<'_>] = &[
        ("replaced", A_B_C, &[d_for_b], &[]),
        ("gone", A_B_C, &[without_b, d_for_b], &[]),
        ("forgotten", A_B_C, &[without_b], &["--forget"]),
        (
            "divided",
            &[("Clean", "a"), ("Clean", "bd"), ("Clean", "c")],
            &[&[
                ("Clean", "a"),
                ("Clean", "d"),
                ("Clean", "b"),
                ("Clean", "c"),
            ]],
            &[],
        ),
        (
            "headings",
            &[("One", "a"), ("Two", "b")],
            &[&[("Two", "a"), ("One", "d")]],
            &[],
        ),
    ];
    for (name, first, later, arguments) in cases {
        let package = Package::new(name);
        assert_eq!(package.compile(first, &[]).0, 0, "{name}");
        package.edit('b');
        let (last, between) = later.split_last().unwrap();
        for chapters in between {
            assert_eq!(package.compile(chapters, &[]).0, 0, "{name}");
        }
        let before = package.printed();
        let (code, said) = package.compile(last, arguments);
        assert_eq!(code, 2, "{name}: {said}");
        assert!(
            said.contains("NB417") && said.contains("is another one now"),
            "{name}: {said}"
        );
        assert_eq!(package.printed(), before, "{name}");
    }
}

#[test]
fn an_edited_stage_goes_where_its_cells_go() {
    let cases: &[(&str, &[Chapter], &str)] = &[
        (
            "swapped",
            &[("Clean", "c"), ("Clean", "b"), ("Clean", "a")],
            "cb!a",
        ),
        (
            "before",
            &[
                ("Clean", "d"),
                ("Clean", "a"),
                ("Clean", "b"),
                ("Clean", "c"),
            ],
            "dab!c",
        ),
        (
            "renamed",
            &[("Clean", "a"), ("Tidy", "b"), ("Clean", "c")],
            "ab!c",
        ),
        (
            "twice",
            &[
                ("Clean", "b"),
                ("Clean", "a"),
                ("Clean", "b"),
                ("Clean", "c"),
            ],
            "b!abc",
        ),
    ];
    for (name, chapters, printed) in cases {
        let package = Package::new(name);
        package.compile(A_B_C, &[]);
        package.edit('b');
        let (code, said) = package.compile(chapters, &[]);
        assert_eq!(code, 0, "{name}: {said}");
        assert_eq!(package.printed(), *printed, "{name}");
    }
}

#[test]
fn a_plan_has_the_names_that_a_package_beside_keeps() {
    let folder = Folder::new("planned");
    let cells = |chapters| std::fs::write(folder.0.join("x.py"), notebook(chapters)).unwrap();
    let compile = ["compile", "x.py", "--no-lock", "--split", "headings"];
    let named = |text: &str| {
        let lines = text.lines().filter(|line| line.contains("(cell"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    cells(A_B_C);
    assert_eq!(folder.run(&compile).0, 0);
    cells(&[
        ("Clean", "d"),
        ("Clean", "a"),
        ("Clean", "b"),
        ("Clean", "c"),
    ]);
    let (_, planned) = folder.run(&["plan", "x.py", "--split", "headings"]);
    assert!(
        planned.contains("note: stages are called as in the package in x, which keeps its files"),
        "{planned}"
    );
    let (_, explained) = folder.run(&["explain", "x.py", "--split", "headings", "--cell", "3"]);
    let (_, other) = folder.run(&["plan", "x.py"]);
    assert!(
        other.contains("note: the package in x was compiled with --split headings"),
        "{other}"
    );
    let (code, compiled) = folder.run(&compile);
    assert_eq!(code, 0, "{compiled}");
    assert_eq!(named(&planned), named(&compiled));
    let stage = named(&planned)[2].split(' ').nth(1).unwrap().to_owned();
    assert!(
        explained.contains(&format!(" {stage} — ")),
        "{stage}: {explained}"
    );
    let (_, again) = folder.run(&["plan", "x.py", "--split", "headings"]);
    assert_eq!(named(&planned), named(&again));
}
