//! The mast through which a phone has data: bytes pass as they are, and at a word nothing passes any more.

use std::{
    io,
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
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
    /// Both ends of every connection that stands; none while nothing passes.
    connections: Mutex<Option<Vec<TcpStream>>>,
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
            connections: Mutex::new(Some(Vec::new())),
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

    /// Nothing passes any more; what stands breaks.
    pub fn fail(&self) {
        for connection in self.cell.connections().take().into_iter().flatten() {
            let _ = connection.shutdown(Shutdown::Both);
        }
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
        for (from, to) in [(&phone, &server), (&server, &phone)] {
            from.set_nodelay(true)?;
            stand.push(from.try_clone()?);
            let (mut from, mut to) = (from.try_clone()?, to.try_clone()?);
            thread::spawn(move || {
                let _ = io::copy(&mut from, &mut to);
                to.shutdown(Shutdown::Both)
            });
        }
        Ok(())
    }
}
