//! What a team edits in a package, and nbship goes on with, is brought together.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::path::PathBuf;
use std::process::Command;

const CELLS: &str = "# %%\nimport numpy as np\n\n# %%\nRATE = 0.5\n\n# %%\nvalues = [np.floor(RATE)]\nprint(values)\n";

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nbship-edits-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Compiles the cells to `out`: the exit code, and what was said.
    fn compile(&self, cells: &str, arguments: &[&str]) -> (i32, String) {
        std::fs::write(self.0.join("x.py"), cells).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_nbship"))
            .args([
                "compile",
                "x.py",
                "-o",
                "out",
                "--name",
                "shop",
                "--no-lock",
            ])
            .args(arguments)
            .current_dir(&self.0)
            .env("NO_COLOR", "1")
            .output()
            .unwrap();
        let both = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
        (
            output.status.code().unwrap_or(-1),
            String::from_utf8_lossy(&both).into_owned(),
        )
    }

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

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
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
