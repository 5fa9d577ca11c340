//! Killed while typing: the last text that was kept is there.

use crate::{
    child,
    house::{House, Numbers, author, id, key, patient},
    written::draft,
};
use domain::note::Draft;
use std::io::{BufRead, BufReader};
use store::{Error, Store};

const KILLS: usize = 12;

/// A text that grows by a word each time it is kept.
fn keep(store: &mut Store, words: usize) -> Result<(), Error> {
    store.write(&author(3), |w| w.keep_text_draft(&Draft { words: "word ".repeat(words), ..draft("new") }))
}

#[test]
fn types_until_killed() {
    let Some(folder) = child::folder() else {
        return;
    };
    let mut store = Store::open(&folder, &key()).unwrap();
    for words in kept(&store) + 1.. {
        keep(&mut store, words).unwrap();
        eprintln!("kept {words}");
    }
}

fn kept(store: &Store) -> usize {
    let drafts = store.read(|r| r.text_drafts(id(1))).unwrap_or_else(|error: Error| panic!("{error}"));
    drafts.first().map_or(0, |draft| draft.words.split_whitespace().count())
}

#[test]
fn a_kill_while_typing_loses_no_word_that_was_kept() {
    let mut house = House::new();
    house.write(1, |w| w.insert_patient(&patient(1)));
    let folder = house.close();
    let mut numbers = Numbers(0xd4af7);
    let number = |line: &str| line.strip_prefix("kept ").and_then(|number| number.parse::<usize>().ok());
    let mut last = 0;
    for _ in 0..KILLS {
        let mut child = child::start("text_drafts::types_until_killed", folder.path()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        for _ in 0..=numbers.below(20) {
            last = number(&lines.next().unwrap().unwrap()).unwrap();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        last = lines.map_while(Result::ok).filter_map(|line| number(&line)).last().unwrap_or(last);
        let there = kept(&Store::open(folder.path(), &key()).unwrap());
        assert!(there == last || there == last + 1, "{there} there, {last} kept");
    }
}
