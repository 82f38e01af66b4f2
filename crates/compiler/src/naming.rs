//! What a package and its notebook are called.

use std::collections::BTreeSet;

use nbship_analysis::facts::{Analysis, BindKind};
use nbship_diagnostics::{Code, Finding, Place as FindingPlace, Severity};
use nbship_notebook::Notebook;
use nbship_notebook::ast::StmtKind;
use nbship_notebook::magic::MagicMeaning;
use nbship_packaging::{Distribution, PackageName, Requirement};
use nbship_stage_plan::is_ideograph;

use crate::{CompileOptions, outline};

/// How many words of a title name the package: some titles are whole sentences.
const TITLE_WORDS: usize = 5;

/// Words that nothing ends with.
const SMALL: [&str; 22] = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or", "our",
    "that", "the", "this", "to", "using", "with", "your",
];

/// The name of the package: the one that was given, or that of the notebook's file; where that says
/// nothing, its title or its folder.
pub(crate) fn package_name(
    file: &str,
    notebook: &Notebook,
    analysis: &Analysis,
    options: &CompileOptions,
) -> Result<PackageName, Finding> {
    let mut taken = modules_imported(analysis, options);
    let distributions = distributions(notebook, &taken, options);
    taken.extend(distributions);
    let Some(name) = &options.name else {
        let title = is_generic(stem(file))
            .then(|| outline::title(notebook))
            .flatten();
        let title = title.map(|title| begin(&title));
        let own = Some(own_name(file, options).to_owned());
        let mut all = [title, own, options.folder_name.clone()]
            .into_iter()
            .flatten();
        let is_japanese = is_japanese(notebook);
        let from = all.find(|from| !is_japanese || !from.chars().any(is_ideograph));
        return Ok(PackageName::derived(&from.unwrap_or_default(), &taken));
    };
    let free = PackageName::given(name).and_then(|given| match taken.contains(name) {
        true => Err(format!("{name:?} is what the notebook imports or installs")),
        false => Ok(given),
    });
    free.map_err(|why| Finding {
        code: Code("NB405"),
        severity: Severity::Error,
        message: why,
        place: FindingPlace::Nowhere {
            why: "it is an option, not a place in the notebook",
        },
        remedy: Some(format!(
            "choose another --name, such as {}",
            PackageName::derived(name, &taken)
        )),
    })
}

/// Whether something in the notebook is written in kana: then its ideographs have Japanese readings, which no
/// table of characters knows.
fn is_japanese(notebook: &Notebook) -> bool {
    let is_kana = |c: char| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}');
    notebook
        .cells
        .iter()
        .any(|cell| cell.source.chars().any(is_kana))
}

/// The first words of a title, up to one that can end a name.
fn begin(title: &str) -> String {
    let mut words: Vec<&str> = title.split_whitespace().collect();
    if words.len() > TITLE_WORDS {
        words.truncate(TITLE_WORDS);
        while words.len() > 1 && words.last().is_some_and(|word| is_small(word)) {
            words.pop();
        }
    }
    words.join(" ")
}

fn is_small(word: &str) -> bool {
    let word = word.to_lowercase();
    SMALL.contains(&word.as_str()) || word.chars().all(|c| !c.is_alphanumeric())
}

/// What the notebook is called by whoever saved it: its file, or its folder where the file is called
/// as all are.
pub(crate) fn own_name<'a>(file: &'a str, options: &'a CompileOptions) -> &'a str {
    let stem = stem(file);
    match &options.folder_name {
        Some(folder) if is_generic(stem) && folder.chars().any(char::is_alphabetic) => folder,
        _ => stem,
    }
}

fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// A name of a file as words: `titanic_model` is `Titanic model`, and so is `04_titanic_model`.
pub(crate) fn words(name: &str) -> String {
    let spaced: Vec<&str> = name
        .split(|c: char| c == '_' || c == '-' || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect();
    let is_counted = spaced.len() > 1
        && spaced[0].starts_with('0')
        && spaced[0].bytes().all(|b| b.is_ascii_digit());
    let words = spaced[usize::from(is_counted)..].join(" ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => name.to_owned(),
    }
}

/// The top names of the modules that the package must not shadow.
fn modules_imported(analysis: &Analysis, options: &CompileOptions) -> BTreeSet<String> {
    let siblings = options
        .siblings
        .iter()
        .map(|sibling| top(sibling.path.as_str()));
    let imports = analysis
        .statements
        .iter()
        .flat_map(|statement| &statement.binds)
        .filter_map(|bind| match &bind.kind {
            BindKind::Import { module, .. } => Some(top(module)),
            _ => None,
        });
    siblings.chain(imports).collect()
}

/// The distributions that the notebook installs, and those that give the modules it imports, in
/// the spelling of a package.
fn distributions(
    notebook: &Notebook,
    modules: &BTreeSet<String>,
    options: &CompileOptions,
) -> BTreeSet<String> {
    let magics = notebook
        .code_cells()
        .flat_map(|(_, code)| &code.syntax.body);
    let lines = magics.filter_map(|statement| match &statement.kind {
        StmtKind::Magic(magic) => match &magic.meaning {
            MagicMeaning::Install(words) => Some(words),
            _ => None,
        },
        _ => None,
    });
    let installed = lines
        .flatten()
        .filter_map(|word| Requirement::parse(word))
        .map(|requirement| requirement.name);
    let environment = &options.evidence.environment;
    let given = modules
        .iter()
        .filter_map(|module| environment.get(module))
        .filter_map(|installed| Distribution::new(&installed.distribution));
    installed
        .chain(given)
        .map(|name| name.as_str().replace('-', "_"))
        .collect()
}

/// Whether a file's name says nothing of what is in it: then the title names the package.
fn is_generic(stem: &str) -> bool {
    let stem = stem.to_lowercase();
    ["notebook", "untitled", "index", "main"]
        .iter()
        .any(|word| {
            stem.strip_prefix(word)
                .is_some_and(|rest| rest.chars().all(|c| !c.is_alphabetic()))
        })
}

fn top(dotted: &str) -> String {
    dotted
        .split(['.', '/'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_with_a_word_that_says_something() {
        for (title, name) in [
            ("Customer churn", "Customer churn"),
            (
                "Cats and dogs: networks for the classification of pictures",
                "Cats and dogs: networks",
            ),
            ("Who is who in the", "Who is who in the"),
        ] {
            assert_eq!(begin(title), name);
        }
        assert_eq!(words("titanic_model-v2"), "Titanic model v2");
        assert_eq!(words("04_metrics"), "Metrics");
        assert_eq!(words("20_newsgroups"), "20 newsgroups");
        assert_eq!(words("007"), "007");
        assert_eq!(words("__"), "__");
    }

    #[test]
    fn japanese_is_not_read_as_chinese() {
        let name = |file: &str, folder: Option<&str>, text: &str| {
            let cells = format!("# %% [markdown]\n# # {text}\n# %%\nx = [1]\nprint(x)\n");
            let options = CompileOptions {
                folder_name: folder.map(str::to_owned),
                ..CompileOptions::default()
            };
            let input = crate::NotebookInput::new(file, cells.as_bytes());
            crate::compile(input, &options).map(|compiled| compiled.name.to_string())
        };
        for (file, folder, text, expected) in [
            (
                "notebook.py",
                Some("sales"),
                "駅前カフェの売上分析",
                "sales",
            ),
            ("売上分析.py", Some("sales"), "データの読み込み", "sales"),
            (
                "売上分析.py",
                Some("売上"),
                "データの読み込み",
                "notebook_pipeline",
            ),
            ("cafe.py", Some("sales"), "データの読み込み", "cafe"),
            ("notebook.py", Some("sales"), "カフェ", "kahue"),
            ("notebook.py", Some("sales"), "销售分析", "xiao_shou_fen_xi"),
        ] {
            assert_eq!(
                name(file, folder, text).ok().as_deref(),
                Some(expected),
                "{file} {text}"
            );
        }
    }

    #[test]
    fn a_folder_names_what_is_called_as_all_are() {
        let beside = |folder: &str| CompileOptions {
            folder_name: Some(folder.to_owned()),
            ..CompileOptions::default()
        };
        let houses = beside("house_prices");
        assert_eq!(own_name("Untitled3.ipynb", &houses), "house_prices");
        assert_eq!(own_name("eda.ipynb", &houses), "eda");
        assert_eq!(own_name("notebook.ipynb", &beside("2024")), "notebook");
    }
}
