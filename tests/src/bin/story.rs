//! `story --server URL --data DIR`: plays the story with two headless phones against a server that runs, once in
//! English and once in Hindi, and prints what happens as Markdown. `cargo xtask demo` calls it.
#![allow(clippy::print_stdout, reason = "it tells a story")]

use std::{path::PathBuf, process::ExitCode};

use tests::{
    Fault,
    server::invite,
    story::{Cast, play},
};

fn main() -> ExitCode {
    let told = arguments().and_then(|(server, data)| tell(&server, &data));
    match told {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            println!("The story broke off: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<(String, PathBuf), Fault> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| given.iter().skip_while(|word| *word != name).nth(1).cloned();
    after("--server")
        .zip(after("--data"))
        .map(|(server, data)| (server, PathBuf::from(data)))
        .ok_or_else(|| "usage: story --server URL --data DIR, the server's own folder".to_owned())
}

fn tell(server: &str, data: &std::path::Path) -> Result<(), Fault> {
    for (language, name) in [("en", "English"), ("hi", "Hindi")] {
        let folder = tempfile::tempdir().map_err(|e| format!("no folder for the phones: {e}"))?;
        let invite = invite(data, "Asha Pawar", "hub-staff", "mumbai")?;
        println!("### In {name}\n");
        let cast = Cast { server_url: server, invite: &invite, folder: folder.path(), language };
        play(&cast, &mut |step| println!("- {step}"))?;
        println!();
    }
    Ok(())
}
