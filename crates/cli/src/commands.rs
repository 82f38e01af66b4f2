//! One file per subcommand: its options, its help (the doc comments), its work.

pub mod explain;
