//! Ten times the cells must not take much more than ten times the time.

use crate::shapes::{SHAPES, notebook};
use crate::{best, compiled, ms};

pub fn run() {
    for shape in SHAPES {
        let [small, large] = [1_000, 10_000].map(|cells| notebook(*shape, cells));
        let small = ms(best(3, || compiled("small.ipynb", &small)));
        let large = ms(best(2, || compiled("large.ipynb", &large)));
        println!(
            "linear: {:<16} 1,000 cells {small:8.1} ms, 10,000 cells {large:9.1} ms, ratio {:6.2}",
            shape.0,
            large / small
        );
    }
}
