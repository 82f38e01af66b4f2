//! The working folder of a verification, with the programs that run in the user's interpreter.

use std::path::{Path, PathBuf};

use nbship_packaging::RUNTIME;

use super::copy::cannot_write;
use crate::exit::Result;
use crate::temporary::Temporary;

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../../../templates/verify/", $name)))),*]
    };
}

/// The programs, by their path in the folder `nbship_verify`.
const PROGRAMS: [(&str, &str); 16] = embedded![
    "__init__.py",
    "compare.py",
    "counters.py",
    "digest.py",
    "files.py",
    "frames.py",
    "ipython.py",
    "libraries.py",
    "nodes.py",
    "notebook.py",
    "package.py",
    "plain.py",
    "record.py",
    "tracebacks.py",
    "trees.py",
    "volatile.py",
];

const RUN: &str = include_str!("../../../../templates/verify/run.py");
const SEED: &str = include_str!("../../../../templates/verify/seed/sitecustomize.py");

/// The folder everything happens in. It is removed at the end unless it is to be kept.
pub struct Workshop {
    folder: Temporary,
    keep: bool,
}

impl Workshop {
    /// Makes the folder and lays out the programs.
    pub fn open(keep: bool) -> Result<Self> {
        let folder = Temporary::new("nbship-verify", keep)?;
        let tool = folder.path().join("tool");
        write(&tool.join("run.py"), RUN)?;
        write(&tool.join("seed").join("sitecustomize.py"), SEED)?;
        for (name, text) in PROGRAMS {
            write(&tool.join("nbship_verify").join(name), text)?;
        }
        // The shell for interpreters without IPython shows values as the runtime does.
        for (name, content, _) in RUNTIME {
            let path = tool.join("nbship_verify").join("runtime").join(name);
            write(&path, content)?;
        }
        Ok(Self { folder, keep })
    }

    /// A new folder for a run.
    pub fn place(&self, name: &str) -> Result<PathBuf> {
        let place = self.folder.path().join(name);
        std::fs::create_dir_all(&place).map_err(|error| cannot_write(&place, &error))?;
        Ok(place)
    }

    /// The program that starts every step.
    pub fn run(&self) -> PathBuf {
        self.folder.path().join("tool").join("run.py")
    }

    /// The folder that seeds random numbers where it is on the path.
    pub fn seed(&self) -> PathBuf {
        self.folder.path().join("tool").join("seed")
    }

    /// Settings of IPython: none.
    pub fn ipython(&self) -> PathBuf {
        self.folder.path().join("ipython")
    }

    /// Where the folder is, if it is kept.
    pub fn kept(&self) -> Option<PathBuf> {
        self.keep.then(|| self.folder.path().to_path_buf())
    }
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(|error| cannot_write(parent, &error))?;
    }
    std::fs::write(path, content).map_err(|error| cannot_write(path, &error))
}
