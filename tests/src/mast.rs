//! The mast through which a phone has data: bytes pass as they are and are counted, and at a word nothing passes any more.

use std::{
    io::{self, Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
};

use crate::Fault;

/// A mast, until it is dropped.
pub struct Mast {
    address: String,
    cell: Arc<Cell>,
}

struct Cell {
    server: String,
    closed: AtomicBool,
    /// Bytes to a phone after which its connection breaks.
    breaks_after: AtomicU64,
    /// Both ends of every connection that stands; none while nothing passes.
    connections: Mutex<Option<Vec<TcpStream>>>,
    passed: Passed,
}

/// How many bytes passed.
#[derive(Debug, Default)]
struct Passed {
    from_phones: Arc<AtomicU64>,
    to_phones: Arc<AtomicU64>,
}

impl Mast {
    /// A mast that stands before the server of this address.
    ///
    /// # Errors
    /// No port is free.
    pub fn before(server_url: &str) -> Result<Self, Fault> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| format!("no free port: {e}"))?;
        let address = listener.local_addr().map_err(|e| format!("no address: {e}"))?.to_string();
        let cell = Arc::new(Cell {
            server: server_url.replace("http://", ""),
            closed: AtomicBool::new(false),
            breaks_after: AtomicU64::new(u64::MAX),
            connections: Mutex::new(Some(Vec::new())),
            passed: Passed::default(),
        });
        let taken = cell.clone();
        thread::spawn(move || {
            for phone in listener.incoming().flatten() {
                if taken.closed.load(Ordering::SeqCst) {
                    return;
                }
                // a server that is not there is a connection that breaks
                let _ = taken.join(phone);
            }
        });
        Ok(Self { address, cell })
    }

    /// Where phones find it.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many bytes of HTTP passed since it stands, from phones and to phones: without TLS and the network's own headers.
    pub fn passed(&self) -> (u64, u64) {
        let Passed { from_phones, to_phones } = &self.cell.passed;
        (from_phones.load(Ordering::SeqCst), to_phones.load(Ordering::SeqCst))
    }

    /// Nothing passes any more; what stands breaks.
    pub fn fail(&self) {
        for connection in self.cell.connections().take().into_iter().flatten() {
            let _ = connection.shutdown(Shutdown::Both);
        }
    }

    /// From now on no connection that begins carries more than so many bytes to a phone: it breaks then, as at the edge of a
    /// cell.
    pub fn break_each_after(&self, bytes: u64) {
        self.cell.breaks_after.store(bytes, Ordering::SeqCst);
    }

    /// Everything passes again.
    pub fn mend(&self) {
        self.cell.connections().get_or_insert_default();
    }
}

impl Drop for Mast {
    fn drop(&mut self) {
        self.cell.closed.store(true, Ordering::SeqCst);
        self.fail();
        // wakes the thread that waits for phones
        let _ = TcpStream::connect(&self.address);
    }
}

impl Cell {
    fn connections(&self) -> MutexGuard<'_, Option<Vec<TcpStream>>> {
        self.connections.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Joins a phone to the server, in threads of their own that end with the connection.
    fn join(&self, phone: TcpStream) -> io::Result<()> {
        let mut connections = self.connections();
        let Some(stand) = connections.as_mut() else { return Ok(()) };
        let server = TcpStream::connect(&self.server)?;
        let Passed { from_phones, to_phones } = &self.passed;
        let most = self.breaks_after.load(Ordering::SeqCst);
        for (from, to, passed, most) in
            [(&phone, &server, from_phones, u64::MAX), (&server, &phone, to_phones, most)]
        {
            from.set_nodelay(true)?;
            stand.push(from.try_clone()?);
            let mut from = from.try_clone()?.take(most);
            let mut to = Counted { to: to.try_clone()?, passed: passed.clone() };
            thread::spawn(move || {
                let _ = io::copy(&mut from, &mut to);
                to.to.shutdown(Shutdown::Both)
            });
        }
        Ok(())
    }
}

/// One way of a connection.
struct Counted {
    to: TcpStream,
    passed: Arc<AtomicU64>,
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.passed.fetch_add(u64::try_from(written).unwrap_or_default(), Ordering::SeqCst);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
