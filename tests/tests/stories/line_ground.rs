//! Where phones call over bad lines.

use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::TempDir;
use tests::{
    Fault,
    database::Database,
    http::Message,
    line::{Caller, Deed, Heard, Nature},
    server::MainServer,
};

/// A server, and a place for phones.
pub(super) struct Ground {
    pub(super) folder: TempDir,
    pub(super) server: MainServer,
    pub(super) database: Database,
    phones: AtomicUsize,
}

impl Ground {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let server = MainServer::start(&folder.path().join("server")).unwrap();
        let database = Database::of_server(server.data()).unwrap();
        Self { folder, server, database, phones: AtomicUsize::new(0) }
    }

    /// A phone on a line that does the `n`-th of an alert's deeds to the `n`-th request that raises it; then it is good.
    pub(super) fn caller(&self, nature: Nature, deeds: Vec<Vec<Deed>>) -> Caller {
        let number = self.phones.fetch_add(1, Ordering::SeqCst);
        let folder = self.folder.path().join(format!("worker-{number}"));
        Caller::new(&self.server, folder, nature, move |asked| {
            let deed = deeds.get(asked.place).and_then(|deeds| deeds.get(asked.before));
            deed.filter(|_| asked.is_raise()).cloned().unwrap_or(Deed::Pass)
        })
        .unwrap()
    }

    /// A phone's calls, one after the other: what was wrong with them, and what went over the line.
    pub(super) fn calls(&self, nature: Nature, deeds: Vec<Vec<Deed>>) -> (Vec<String>, Heard) {
        let calls = deeds.len();
        let caller = self.caller(nature, deeds);
        let mut faults: Vec<Fault> = Vec::new();
        for _ in 0..calls {
            faults.extend(caller.calls_until_received().err());
        }
        faults.extend(caller.wrongs(&self.database).unwrap());
        (faults, caller.line.heard())
    }

    /// What was wrong with a phone's calls.
    pub(super) fn wrongs(&self, nature: Nature, deeds: Vec<Vec<Deed>>) -> Vec<String> {
        self.calls(nature, deeds).0
    }

    /// An answer of the server to somebody else's alert.
    pub(super) fn another_answer(&self) -> Message {
        let (wrongs, heard) = self.calls(Nature::Faithful, vec![Vec::new()]);
        assert_eq!(wrongs, Vec::<String>::new());
        heard.last_answer.unwrap()
    }
}
