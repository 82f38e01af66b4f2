//! A notebook and its package in a folder of their own.

use std::path::PathBuf;
use std::process::Command;

/// A folder that is gone when the test ends.
pub struct Folder(pub PathBuf);

impl Folder {
    /// An empty one; tests that run at the same time give it different names.
    pub fn new(name: &str) -> Self {
        let name = format!("nbship-package-{name}-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Runs nbship there: the exit code, and what was said.
    pub fn run(&self, arguments: &[&str]) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_nbship"))
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

    /// Compiles the cells to the package `shop` in `out`.
    pub fn compile(&self, cells: &str, arguments: &[&str]) -> (i32, String) {
        std::fs::write(self.0.join("x.py"), cells).unwrap();
        let to = ["-o", "out", "--name", "shop", "--no-lock"];
        self.run(&[&["compile", "x.py"], to.as_slice(), arguments].concat())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
