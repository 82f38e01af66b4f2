//! One file per subcommand: its options, its help (the doc comments), its work.

pub mod check;
pub mod explain;
pub mod verify;
