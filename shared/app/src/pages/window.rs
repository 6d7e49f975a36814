//! A list that is longer than what crosses to the shell at once: it is shown a window at a time, and turned.

use super::row;
use crate::{
    locale::Words,
    view::{PageAction, PageIcon, PageRow},
};

/// Rows at a time.
const ROWS: usize = 30;

/// What the ways to the rows before and after are called, as keys.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    pub(crate) earlier: &'static str,
    pub(crate) later: &'static str,
}

impl Window {
    /// The place of the first row after a turn.
    pub(crate) fn turned(first: usize, forward: bool) -> usize {
        if forward { first.saturating_add(ROWS) } else { first.saturating_sub(ROWS) }
    }

    /// The place of the first row where there are so many: none is turned past the end.
    pub(crate) fn within(first: usize, total: usize) -> usize {
        first.min(total.saturating_sub(1) / ROWS * ROWS)
    }

    /// Those of a list that are on the screen.
    pub(crate) fn of<T>(all: &[T], first: usize) -> impl Iterator<Item = &T> {
        all.iter().skip(Self::within(first, all.len())).take(ROWS)
    }
}

/// The rows on the screen, and the ways to those before and after.
pub(crate) fn window<T>(
    words: Words,
    all: &[T],
    first: usize,
    names: Window,
    turn: impl Fn(bool) -> PageAction,
    one: impl Fn(&T) -> PageRow,
) -> Vec<PageRow> {
    let total = all.len();
    let first = Window::within(first, total);
    let last = total.min(first.saturating_add(ROWS));
    let way = |forward, key: &str| row(PageIcon::Transfer, words.say(key)).pressed(turn(forward));
    let mut rows = Vec::new();
    if total > ROWS {
        let arguments =
            [("first", first.saturating_add(1).into()), ("last", last.into()), ("total", total.into())];
        rows.push(row(PageIcon::Roster, words.tell("workers-window", &arguments)));
    }
    if first > 0 {
        rows.push(way(false, names.earlier));
    }
    rows.extend(Window::of(all, first).map(one));
    if last < total {
        rows.push(way(true, names.later));
    }
    rows
}
