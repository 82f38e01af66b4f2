//! Mutations, from whole cells down to bytes. Most keep the text parseable, since only what parses
//! gets beyond the front end.

use crate::Cells;
use crate::noise::Noise;

#[rustfmt::skip]
const LINES: &[&str] = &[
    "%time x = 1", "!ls", "%matplotlib inline", "x = !ls", "%%time", "%cd ..", "x?", "global x", "del x", "pass", "return 1",
    "await f()", "yield 1", "async def f(): await g()", "async for i in g(): pass", "with open('f') as x: y = x", "x: int",
    "x: list[int] = []", "def f(a, /, b=x, *c, d=1, **e): return a, x", "class A(B, metaclass=C): x = 1", "@f\ndef g(): pass",
    "f = lambda a=x: (a, x)", "import a.b.c as d", "from . import x", "from a import *", "x = y = z = 1", "x, *y = z", "x += 1",
    "for x in y: break\nelse: z = 1", "try: x = 1\nexcept* E as e: y = 1\nfinally: z = 1", "match x:\n    case {'a': [b, *c]} | d: e = b",
    "if (n := f()) > 1: x = n", "while True:\n    x = 1\n    break", "[i for i in x if (j := i)]", "f'{x!r:>{y}} {{}}'",
    "exec('x = 1')", "globals()['x'] = 1", "print(x, end='');", "x;", "# comment", "'''a\n  b'''", "assert x, y", "raise E from e",
    "type X[T] = list[T]", "def f[T](x: T) -> T: return x", "x = (yield)", "__name__", "_", "Out[1]", "In[1]", "display(x)", "plt.show()",
    "nonlocal x", "lambda: (yield)", "print(*x, **y)", "x[y:z, ...] = 1", "del x[0], y.z", "\\\n", "if x:\n\ty = 1\n", "\"\"\"doc\"\"\"",
];

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "x", "y", "df", "self", "_", "__", "None", "True", "lambda", "not", "in", "is", "and", "for", "if", "else", "await", "async", "*", "**",
    ":=", "=", "==", "->", "@", "...", ",", ".", ";", "(", ")", "[", "]", "{", "}", "'", "\"", "'''", "f'{x}'", "rb'\\x'", "\\", "1e9", "0x_1",
    "1j", "print", "display", "sum", "list", "MISSING", "stage", "class", "名前", "ℌ", "µ", "\u{a0}", "\u{feff}", "\u{c}", "\t", "\r\n", "\r",
    "\0", "%", "!", "?", "$", "`", "\u{202e}", "𝐱", "{{", "{%", "#}", "</script>", "--", "]]>", "\u{2028}",
];

/// A mutant of one seed or a mixture of several.
pub fn notebook(seeds: &[Cells], noise: &mut Noise) -> Cells {
    let mut cells = seeds[noise.below(seeds.len())].clone();
    for _ in 0..noise.below(3) {
        mix(&mut cells, &seeds[noise.below(seeds.len())], noise);
    }
    for _ in 0..=noise.below(5) {
        let at = noise.below(cells.len());
        match noise.below(20) {
            0 => cells.insert(at, cells[noise.below(cells.len())].clone()),
            1 if cells.len() > 1 => drop(cells.remove(at)),
            2 => {
                let other = noise.below(cells.len());
                cells.swap(at, other);
            }
            3 => cells.insert(at, format!("#md # {}", WORDS[noise.below(WORDS.len())])),
            4 => cells.insert(at, "#md ---\n# Part\ntext".to_owned()),
            5 => join_cells(&mut cells, at),
            6..=11 => lines(&mut cells[at], noise),
            12..=17 => words(&mut cells[at], noise),
            _ => letters(&mut cells[at], noise),
        }
    }
    cells.truncate(40);
    cells
}

fn mix(cells: &mut Cells, other: &Cells, noise: &mut Noise) {
    let from = noise.below(other.len());
    let to = (from + 1 + noise.below(4)).min(other.len());
    let at = noise.below(cells.len() + 1);
    cells.splice(at..at, other[from..to].iter().cloned());
}

/// A cell and the next as one, the second perhaps in a block.
fn join_cells(cells: &mut Cells, at: usize) {
    if at + 1 < cells.len() && !cells[at].starts_with("#md ") {
        let next = cells.remove(at + 1);
        let indented: Vec<String> = next.lines().map(|line| format!("    {line}")).collect();
        cells[at] += &format!("\nif True:\n{}", indented.join("\n"));
    }
}

fn lines(cell: &mut String, noise: &mut Noise) {
    let mut lines: Vec<String> = cell.split('\n').map(str::to_owned).collect();
    let at = noise.below(lines.len());
    let indentation: String = lines[at]
        .chars()
        .take_while(|c| c.is_whitespace())
        .collect();
    match noise.below(6) {
        0 if lines.len() > 1 => drop(lines.remove(at)),
        1 => lines.insert(at, lines[noise.below(lines.len())].clone()),
        2 => {
            let other = noise.below(lines.len());
            lines.swap(at, other);
        }
        3 => lines[at] = format!("{indentation}    {}", lines[at].trim_start()),
        _ => {
            let text = LINES[noise.below(LINES.len())];
            let text: Vec<String> = text
                .split('\n')
                .map(|line| format!("{indentation}{line}"))
                .collect();
            lines.insert(at, text.join("\n"));
        }
    }
    *cell = lines.join("\n");
}

/// The borders of words and signs.
fn borders(text: &str) -> Vec<usize> {
    let mut found = vec![0];
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        if !(is_word(before) && is_word(letter)) && at > 0 {
            found.push(at);
        }
        before = letter;
    }
    found.push(text.len());
    found
}

fn words(cell: &mut String, noise: &mut Noise) {
    let borders = borders(cell);
    let at = noise.below(borders.len() - 1);
    let (start, end) = (borders[at], borders[at + 1]);
    let other = noise.below(borders.len() - 1);
    let copy = cell[borders[other]..borders[other + 1]].to_owned();
    match noise.below(5) {
        0 => cell.replace_range(start..end, ""),
        1 => cell.replace_range(start..end, &copy),
        2 => cell.insert_str(start, &copy),
        3 => cell.replace_range(start..end, WORDS[noise.below(WORDS.len())]),
        _ => cell.insert_str(start, WORDS[noise.below(WORDS.len())]),
    }
}

fn letters(cell: &mut String, noise: &mut Noise) {
    let mut letters: Vec<char> = cell.chars().collect();
    let at = noise.below(letters.len() + 1);
    if noise.below(2) == 0 && at < letters.len() {
        letters.remove(at);
    } else {
        letters.insert(
            at,
            char::from(u8::try_from(noise.below(127)).unwrap_or(b' ')),
        );
    }
    *cell = letters.into_iter().collect();
}
