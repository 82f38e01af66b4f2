//! The order of cells, and what does not work in it.

use std::collections::{BTreeMap, BTreeSet};

use nbship_diagnostics::{CellNumber, Code, Finding, Place, Severity, Span};
use nbship_notebook::{Cell, CodeCell, Notebook};

use crate::Order;
use crate::facts::{Analysis, NameId, Statement};
use crate::intern::Interner;
use crate::interp::Unbound;

/// The code cells in the order they are taken to run. By their counts, cells without one were not run
/// and are none of them, unless no cell has a count.
pub(crate) fn cells(notebook: &Notebook, order: Order) -> Vec<(&Cell, &CodeCell)> {
    let mut all: Vec<(&Cell, &CodeCell)> = notebook.code_cells().collect();
    let has_count = |(_, code): &(&Cell, &CodeCell)| code.execution_count.is_some();
    if order == Order::Executed && all.iter().any(has_count) {
        all.retain(has_count);
        all.sort_by_key(|(_, code)| code.execution_count);
    }
    all
}

/// Cells with code that were not run, where others were: in the order of the counts they are left out.
#[must_use]
pub fn never_run(notebook: &Notebook) -> Vec<CellNumber> {
    let executed = cells(notebook, Order::Executed);
    let is_left = |code: &CodeCell| {
        executed
            .iter()
            .all(|(_, other)| other.number != code.number)
    };
    let left = notebook
        .code_cells()
        .filter(|(cell, code)| is_left(code) && !cell.source.trim().is_empty());
    left.map(|(_, code)| code.number).collect()
}

/// The code cells by number, in the order they are taken to run.
#[must_use]
pub fn cell_order(notebook: &Notebook, order: Order) -> Vec<CellNumber> {
    let ordered = cells(notebook, order);
    ordered.iter().map(|(_, code)| code.number).collect()
}

/// An order of the cells in which every name is bound before it is used, where one exists and
/// differs from the document's.
#[must_use]
pub fn proposed_order(notebook: &Notebook) -> Option<Vec<CellNumber>> {
    let by_count = cells(notebook, Order::Executed);
    let document = cells(notebook, Order::Document);
    let numbers =
        |order: &[(&Cell, &CodeCell)]| order.iter().map(|(_, c)| c.number).collect::<Vec<_>>();
    let broken = |order: Order| {
        let options = crate::Options {
            order,
            ..crate::Options::default()
        };
        crate::analyze(notebook, &options)
            .findings
            .iter()
            .filter(|f| is_order_problem(f.code))
            .count()
    };
    let now = broken(Order::Document);
    if now == 0 {
        return None;
    }
    if numbers(&by_count) != numbers(&document) && broken(Order::Executed) == 0 {
        return Some(numbers(&by_count));
    }
    by_dependency(notebook)
}

fn is_order_problem(code: Code) -> bool {
    matches!(code.0, "NB201" | "NB203")
}

/// Moves the only cells that bind a name before those that use it first.
fn by_dependency(notebook: &Notebook) -> Option<Vec<CellNumber>> {
    let analysis = crate::analyze(notebook, &crate::Options::default());
    let mut binders: BTreeMap<NameId, Vec<usize>> = BTreeMap::new();
    for (at, cell) in analysis.cells.iter().enumerate() {
        for name in cell.writes.iter().chain(&cell.defines).chain(&cell.imports) {
            binders.entry(*name).or_default().push(at);
        }
    }
    let mut after: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); analysis.cells.len()];
    for (at, cell) in analysis.cells.iter().enumerate() {
        for name in &cell.reads {
            let Some(binds) = binders.get(name) else {
                continue;
            };
            if let Some(before) = binds
                .iter()
                .rev()
                .find(|b| **b < at)
                .or_else(|| binds.iter().find(|b| **b > at))
            {
                after[at].insert(*before);
            }
        }
    }
    let mut order = Vec::new();
    let mut placed = BTreeSet::new();
    while order.len() < after.len() {
        let next = (0..after.len())
            .find(|at| !placed.contains(at) && after[*at].iter().all(|b| placed.contains(b)))?;
        placed.insert(next);
        order.push(analysis.cells[next].cell);
    }
    Some(order)
}

/// What there is to say on order and hidden state.
pub(crate) fn findings(
    notebook: &Notebook,
    analysis: &Analysis,
    names: &Interner,
    (unbound, never_called, chained): (&[Unbound], &[Unbound], &BTreeSet<(CellNumber, Span)>),
    order: Order,
) -> Vec<Finding> {
    let mut bound_in: BTreeMap<&str, CellNumber> = BTreeMap::new();
    for statement in &analysis.statements {
        for bind in &statement.binds {
            bound_in
                .entry(analysis.name(bind.name))
                .or_insert(statement.cell);
        }
    }
    let mut findings = Vec::new();
    let mut said = BTreeSet::new();
    let mut by_name: BTreeMap<(&str, String), Vec<Finding>> = BTreeMap::new();
    for use_ in unbound {
        let name = names.text(use_.name);
        let is_answered = use_.asked || is_bound_by_its_loop(notebook, analysis, use_, &name);
        if is_answered || !said.insert((use_.cell, name.to_string())) {
            continue;
        }
        let found = unbound_finding(use_, &name, bound_in.get(&*name).copied());
        match found.code.0 {
            "NB203" => findings.push(found),
            code => by_name
                .entry((code, name.to_string()))
                .or_default()
                .push(found),
        }
    }
    for use_ in never_called {
        let name = names.text(use_.name);
        by_name
            .entry(("NB202", name.to_string()))
            .or_insert_with(|| vec![unbound_finding(use_, &name, None)]);
    }
    findings.extend(by_name.into_values().filter_map(once));
    findings.extend(chained.iter().map(|at| chained_finding(*at)));
    if order == Order::Document {
        findings.extend(crate::counts::finding(notebook, analysis));
    }
    findings.sort_by_key(|f| match &f.place {
        Place::Cell { cell, span } => (cell.0, span.start, f.code.0),
        _ => (u32::MAX, 0, f.code.0),
    });
    findings
}

/// Whether the loop of a use binds the name, too: in a round that runs before.
fn is_bound_by_its_loop(
    notebook: &Notebook,
    analysis: &Analysis,
    use_: &Unbound,
    name: &str,
) -> bool {
    let source = |number| {
        let mut cells = notebook.code_cells();
        cells.find_map(|(cell, code)| (code.number == number).then_some(&cell.source))
    };
    let is_loop = |s: &&Statement| {
        let text = source(s.cell).and_then(|text| text.get(s.span.start as usize..));
        let text = text.unwrap_or_default();
        ["for ", "while ", "async for "]
            .iter()
            .any(|word| text.starts_with(word))
    };
    let around = |s: &&Statement| {
        s.cell == use_.cell && s.span.start <= use_.span.start && use_.span.end <= s.span.end
    };
    let binds = |s: &Statement| {
        let mut binds = s
            .binds
            .iter()
            .filter(|bind| bind.span.start != use_.span.start);
        binds.any(|bind| analysis.name(bind.name) == name)
    };
    !use_.deleted
        && analysis
            .statements
            .iter()
            .filter(around)
            .filter(is_loop)
            .any(binds)
}

fn unbound_finding(use_: &Unbound, name: &str, bound_in: Option<CellNumber>) -> Finding {
    let place = Place::Cell {
        cell: use_.cell,
        span: use_.span,
    };
    let (code, message, remedy) = match bound_in {
        _ if use_.deleted => (
            Code("NB203"),
            format!("`{name}` is used after it was deleted"),
            "Remove the `del`, or bind the name again before this cell.".to_owned(),
        ),
        Some(cell) if cell == use_.cell => (
            Code("NB201"),
            format!("`{name}` is used here before this cell binds it"),
            "Bind it before it is used.".to_owned(),
        ),
        Some(cell) => (
            Code("NB201"),
            format!("`{name}` is used here before it is bound in cell {cell}"),
            format!(
                "Move cell {cell} before this one, or compile in the order of the execution counts with `--order executed`."
            ),
        ),
        None => (
            Code("NB202"),
            format!("`{name}` is bound nowhere in the notebook"),
            where_from(name).to_owned(),
        ),
    };
    Finding {
        code,
        severity: Severity::Warning,
        message,
        place,
        remedy: Some(remedy),
    }
}

/// Of a name that nothing binds, or only a later cell, the first place, with the other cells that use it.
fn once(found: Vec<Finding>) -> Option<Finding> {
    let cell = |finding: &Finding| match finding.place {
        Place::Cell { cell, span } => (cell.0, span.start),
        _ => (u32::MAX, 0),
    };
    let mut first = found.iter().min_by_key(|finding| cell(finding))?.clone();
    let cells: BTreeSet<u32> = found.iter().map(|finding| cell(finding).0).collect();
    let others: Vec<String> = cells.iter().skip(1).map(u32::to_string).collect();
    match others.as_slice() {
        [] => {}
        [one] => first.message += &format!("; cell {one} uses it, too"),
        all => first.message += &format!("; cells {} use it, too", all.join(", ")),
    }
    Some(first)
}

/// What may have given a name that nothing binds, and what to do.
fn where_from(name: &str) -> &'static str {
    match name {
        "dbutils" | "sc" | "spark" | "sqlContext" => {
            "Make it in the notebook (`SparkSession.builder.getOrCreate()`): the kernel of a platform gave it, and a \
             package has none."
        }
        _ => {
            "Bind or import the name before this cell; it may have come from a cell that was deleted."
        }
    }
}

fn chained_finding((cell, span): (CellNumber, Span)) -> Finding {
    Finding {
        code: Code("NB205"),
        severity: Severity::Warning,
        message: "with pandas 3 this leaves the table as it is: a column that was taken out of it \
                  changes"
            .to_owned(),
        place: Place::Cell { cell, span },
        remedy: Some(
            "Assign what the method gives, `df[\"c\"] = df[\"c\"].fillna(0)`, without `inplace=True`; items through \
             the table, `df.loc[rows, \"c\"] = 0`."
                .to_owned(),
        ),
    }
}
