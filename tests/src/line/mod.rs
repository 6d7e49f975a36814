//! A line between phones and a server that does, byte by byte, what networks do wrong. Which wrong it does to which
//! request, a story says; what the server and the phone make of it is their own.

mod caller;
mod deed;
mod heard;

use std::{
    io::{self, BufReader, Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use crate::{Fault, http::Message, phone::PATIENCE};

pub use caller::Caller;
pub use deed::{Deed, Gate};
pub use heard::{Broken, Heard};

/// Length of an id as text.
const ID: usize = 36;
/// Where an answer or a request names its alert.
const NAMES: &[u8] = b"\"alert_id\":\"";

/// What a line is besides bad. Each of the two that are not faithful takes the place of a check that a phone or a server
/// would have to be built without: what is behind such a line acts as if it did not have the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// It changes nothing in what it carries.
    Faithful,
    /// Every answer names the alert that was asked about: a phone behind it is one that does not look at the name.
    NamesWhatWasAsked,
    /// Every alert that arrives has a new id: a server behind it is one to which no id is known already.
    RenamesWhatArrives,
}

/// A request about an alert.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// `POST /v1/alerts HTTP/1.1`.
    pub first_line: &'a str,
    /// Which alert of this line, counted from 0.
    pub place: usize,
    /// How often the same was asked before.
    pub before: usize,
}

impl Asked<'_> {
    /// It asks how far the alert has come.
    pub fn is_receipts(&self) -> bool {
        self.first_line.starts_with("GET ") && self.first_line.contains("/receipts ")
    }

    /// It raises the alert.
    pub fn is_raise(&self) -> bool {
        heard::is_raise(self.first_line)
    }
}

/// Says what is done to a request about an alert. Other requests pass.
type Plan = dyn Fn(&Asked<'_>) -> Deed + Send + Sync;

/// A line, until it is dropped.
pub struct Line {
    address: String,
    cable: Arc<Cable>,
}

struct Cable {
    server: String,
    nature: Nature,
    plan: Box<Plan>,
    heard: Mutex<Heard>,
    closed: AtomicBool,
}

impl Line {
    /// A line to the server at this address.
    ///
    /// # Errors
    /// No port is free.
    pub fn to(
        server_url: &str,
        nature: Nature,
        plan: impl Fn(&Asked<'_>) -> Deed + Send + Sync + 'static,
    ) -> Result<Self, Fault> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| format!("no free port: {e}"))?;
        let address = listener.local_addr().map_err(|e| format!("no address: {e}"))?.to_string();
        let cable = Arc::new(Cable {
            server: server_url.replace("http://", ""),
            nature,
            plan: Box::new(plan),
            heard: Mutex::default(),
            closed: AtomicBool::new(false),
        });
        let taken = cable.clone();
        thread::spawn(move || {
            for phone in listener.incoming() {
                if taken.closed.load(Ordering::SeqCst) {
                    return;
                }
                let cable = taken.clone();
                // a connection that breaks is what a line is for
                thread::spawn(move || phone.and_then(|phone| cable.carry(&phone)));
            }
        });
        Ok(Self { address, cable })
    }

    /// Where phones find it.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What went over it so far.
    pub fn heard(&self) -> Heard {
        self.cable.heard().clone()
    }

    /// Looks at what went over it so far.
    pub fn with_heard<T>(&self, look: impl FnOnce(&Heard) -> T) -> T {
        look(&self.cable.heard())
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.cable.closed.store(true, Ordering::SeqCst);
        // wakes the thread that waits for phones
        let _ = TcpStream::connect(&self.address);
    }
}

impl Cable {
    fn heard(&self) -> std::sync::MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One connection of a phone, request by request, until one side has enough.
    fn carry(&self, phone: &TcpStream) -> io::Result<()> {
        phone.set_nodelay(true)?;
        let mut from_phone = BufReader::new(phone.try_clone()?);
        while let Some(request) = Message::read(&mut from_phone)? {
            if request.first_line().starts_with("GET /v1/stream ") {
                return self.relay(&request, from_phone, phone);
            }
            if !self.carry_one(&request, phone)? {
                return phone.shutdown(Shutdown::Both);
            }
        }
        Ok(())
    }

    /// Whether the connection stands on.
    fn carry_one(&self, request: &Message, mut phone: &TcpStream) -> io::Result<bool> {
        let line = request.first_line();
        let Some(id) = alert_of(request) else {
            phone.write_all(&self.ask(&request.bytes())?.bytes())?;
            return Ok(true);
        };
        let (place, before) = self.heard().ask(&line, &id, request.bytes().len());
        let deed = (self.plan)(&Asked { first_line: &line, place, before });
        let mut answer = match &deed {
            Deed::CutRequest(bytes) => {
                if *bytes < request.bytes().len() {
                    self.heard().broken.push(Broken::Request(*bytes));
                }
                return self.ask_in_part(request, *bytes).map(|()| false);
            }
            Deed::Forge(answer) => answer.clone(),
            Deed::Double => thread::scope(|scope| {
                let other = scope.spawn(|| self.ask_about(request, &id));
                let one = self.ask_about(request, &id);
                other.join().unwrap_or(one)
            })?,
            _ => self.ask_about(request, &id)?,
        };
        match &deed {
            Deed::Shorten(bytes) => {
                if let Some(part) = answer.body.get(..*bytes).filter(|part| part.len() < answer.body.len()) {
                    self.heard().broken.push(Broken::Body(part.len()));
                    answer = Message::answer("200 OK", part);
                }
            }
            Deed::Delay(time) => thread::sleep(*time),
            Deed::Hold(gate) => gate.wait(),
            _ => {}
        }
        let speaks_of_it = answer.text("alert_id").as_deref() == Some(id.as_str());
        if self.nature == Nature::NamesWhatWasAsked {
            answer.body = renamed(answer.body, &id);
        }
        let bytes = answer.bytes();
        let cut_off = match deed {
            Deed::CutAnswer(at) => bytes.get(..at).filter(|part| part.len() < bytes.len()),
            _ => None,
        };
        if let Some(part) = cut_off {
            self.heard().broken.push(Broken::Answer(part.len()));
            phone.write_all(part)?;
            return Ok(false);
        }
        if speaks_of_it && !matches!(deed, Deed::Forge(_)) {
            self.heard().let_through(&id);
        }
        if let Deed::Drip = deed {
            for byte in bytes {
                phone.write_all(&[byte])?;
            }
        } else {
            phone.write_all(&bytes)?;
        }
        if let Deed::Release(gate) = deed {
            gate.open();
        }
        Ok(true)
    }

    /// The server's answer to a request about an alert, as one about the alert that the phone knows.
    fn ask_about(&self, request: &Message, id: &str) -> io::Result<Message> {
        let raises = heard::is_raise(&request.first_line());
        let answer = if self.nature == Nature::RenamesWhatArrives && raises {
            let body = renamed(request.body.clone(), &self.new_name(id));
            let mut answer = self.ask(&Message { head: request.head.clone(), body }.bytes())?;
            answer.body = renamed(answer.body, id);
            answer
        } else {
            self.ask(&request.bytes())?
        };
        if raises {
            self.heard().note_answer(&answer);
        }
        Ok(answer)
    }

    /// An id that no alert has: the same but for its last twelve digits.
    fn new_name(&self, id: &str) -> String {
        let mut heard = self.heard();
        let name = format!("{}{:012x}", id.get(..ID - 12).unwrap_or_default(), heard.renamed.len());
        heard.renamed.insert(name.clone(), id.to_owned());
        name
    }

    /// The server's answer.
    fn ask(&self, request: &[u8]) -> io::Result<Message> {
        let mut server = self.to_server()?;
        server.write_all(request)?;
        Message::read(&mut BufReader::new(server))?.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    /// The server gets the first bytes and the end of the connection; waits until it has seen that.
    fn ask_in_part(&self, request: &Message, bytes: usize) -> io::Result<()> {
        let mut server = self.to_server()?;
        let whole = request.bytes();
        server.write_all(whole.get(..bytes).unwrap_or(&whole))?;
        server.shutdown(Shutdown::Write)?;
        // whatever it says to half a request, nobody hears
        let _ = server.read_to_end(&mut Vec::new());
        Ok(())
    }

    /// A connection without an end in time, byte for byte both ways.
    fn relay(
        &self,
        request: &Message,
        mut from_phone: BufReader<TcpStream>,
        mut phone: &TcpStream,
    ) -> io::Result<()> {
        let mut server = TcpStream::connect(&self.server)?;
        server.set_nodelay(true)?;
        server.write_all(&request.bytes())?;
        let mut to_server = server.try_clone()?;
        thread::spawn(move || {
            let _ = io::copy(&mut from_phone, &mut to_server);
            to_server.shutdown(Shutdown::Both)
        });
        let _ = io::copy(&mut server, &mut phone);
        phone.shutdown(Shutdown::Both)
    }

    fn to_server(&self) -> io::Result<TcpStream> {
        let server = TcpStream::connect(&self.server)?;
        server.set_nodelay(true)?;
        server.set_read_timeout(Some(PATIENCE))?;
        Ok(server)
    }
}

/// The alert that a request is about.
fn alert_of(request: &Message) -> Option<String> {
    let line = request.first_line();
    if heard::is_raise(&line) {
        return request.text("alert_id");
    }
    let id = line.split_once(" /v1/alerts/")?.1.get(..ID)?;
    Some(id.to_owned())
}

/// The same text about another alert. Ids are of one length, so that the message stays whole.
fn renamed(mut text: Vec<u8>, id: &str) -> Vec<u8> {
    let named = text.windows(NAMES.len()).position(|window| window == NAMES).map(|place| place + NAMES.len());
    if let Some(place) = named.and_then(|place| text.get_mut(place..place + ID))
        && id.len() == ID
    {
        place.copy_from_slice(id.as_bytes());
    }
    text
}
